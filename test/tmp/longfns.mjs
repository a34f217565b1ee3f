import ts from "typescript";
