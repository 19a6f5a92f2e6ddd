using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1208: an async method, local function or lambda that returns nothing. Handlers of events are left alone, whose delegate decides, and so is a
/// function whose whole body is a <c>try</c> that catches everything. Clause: <c>no-async-void</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncVoidAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1208",
        "No function is async void",
        "{0} is 'async void': no caller can await it, and an exception in it ends the process. {1}.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterSymbolAction(AnalyzeMethod, SymbolKind.Method);
        context.RegisterOperationAction(AnalyzeLocalFunction, OperationKind.LocalFunction);
        context.RegisterOperationAction(AnalyzeLambda, OperationKind.AnonymousFunction);
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (!IsAsyncVoid(method))
        {
            return;
        }

        if (method.DeclaringSyntaxReferences.Length == 1
            && method.DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken) is MethodDeclarationSyntax declaration
            && !GuardedBody.Catches(declaration.Body)
            && !IsSubscribedIn(declaration.Parent, method.Name))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, declaration.Identifier.GetLocation(), $"Method '{method.Name}'", RemedyOf(method)));
        }
    }

    private static void AnalyzeLocalFunction(OperationAnalysisContext context)
    {
        var function = ((ILocalFunctionOperation)context.Operation).Symbol;
        if (IsAsyncVoid(function)
            && context.Operation.Syntax is LocalFunctionStatementSyntax declaration
            && !GuardedBody.Catches(declaration.Body)
            && !IsSubscribedIn(declaration.Parent, function.Name))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, declaration.Identifier.GetLocation(), $"Local function '{function.Name}'", "Return 'Task' and await it"));
        }
    }

    private static void AnalyzeLambda(OperationAnalysisContext context)
    {
        var lambda = (IAnonymousFunctionOperation)context.Operation;
        if (IsAsyncVoid(lambda.Symbol)
            && context.Operation.Syntax is AnonymousFunctionExpressionSyntax { AsyncKeyword: var async } declaration
            && !IsSubscribed(lambda)
            && !GuardedBody.Catches(declaration.Block))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                async.GetLocation(),
                "The lambda",
                "Pass it to something that takes a 'Func<Task>', or start the work in a method that returns a task which its owner awaits"));
        }
    }

    private static bool IsAsyncVoid(IMethodSymbol method) => method.IsAsync && method.ReturnsVoid && !method.IsEventHandler();

    private static string RemedyOf(IMethodSymbol method) => method.HasForeignSignature()
        ? "Its base decides on 'void': start the work in a method that returns a task which its owner awaits, or catch every exception in it"
        : "Return 'Task' and await it";

    // 'page.Dialog += Accept': the event decides on the delegate, whatever its arguments are.
    private static bool IsSubscribedIn(SyntaxNode? scope, string name) =>
        scope?.DescendantNodes().Any(node => node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression, Right: var handler }
            && handler is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name) == true;

    // The event decides on the delegate.
    private static bool IsSubscribed(IAnonymousFunctionOperation lambda) => lambda.Consumer() is IEventAssignmentOperation;
}
