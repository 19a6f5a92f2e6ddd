using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Statements;

/// <summary>
/// STD1223: a file, socket, connection, reader or scope that a local variable holds, that goes nowhere else, and that nothing disposes. CA2000 follows
/// paths and owners on CI; here one look at the uses of the variable says that there is no owner at all. Clause: <c>disposables-disposed</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndisposedLocalAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1223",
        "A function closes what it opens",
        "Nothing disposes '{0}', so that what it holds stays open until the garbage collector finds it. Declare it with '{1}'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation))
        {
            return;
        }

        var resources = new OpenedResources(context.Compilation);
        context.RegisterOperationAction(operation => Analyze(operation, resources), OperationKind.VariableDeclarator);
    }

    private static void Analyze(OperationAnalysisContext context, OpenedResources resources)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (declarator.GetVariableInitializer()?.Value is { } value
            && resources.IsOpened(value)
            && !declarator.IsUsing()
            && !IsEntryPoint(context.ContainingSymbol)
            && ResourceUses.NeverEnds(declarator))
        {
            var isAsync = declarator.Function(context.ContainingSymbol) is { IsAsync: true } && resources.EndsAsynchronously(declarator.Symbol.Type);
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, declarator.Symbol.Locations[0], declarator.Symbol.Name, isAsync ? "await using" : "using"));
        }
    }

    // It holds to the end of the process.
    private static bool IsEntryPoint(ISymbol member) => member is IMethodSymbol { IsStatic: true, Name: "Main" or "<Main>$" };
}
