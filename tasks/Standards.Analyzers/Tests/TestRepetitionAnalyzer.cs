using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Errors;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Tests;

/// <summary>
/// STD1901: a test that is tried again until it is green, by an attribute or by a loop that catches what an assertion throws; and a test that sends a
/// request to a host of others by an <c>HttpClient</c> without a handler. Clause: <c>test-deterministic</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TestRepetitionAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code("STD1901", "A test is not retried and asks no other host", "{0}");

    private const string Repeated =
        "The test is tried until it is green, so that what fails now and then is never seen. Wait for the condition that it needs instead.";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (TestTypes.Of(context.Compilation) is not { } types)
        {
            return;
        }

        context.RegisterSymbolAction(symbol => AnalyzeAttributes(symbol, types), SymbolKind.Method);
        if (ExceptionTypes.Of(context.Compilation) is { } exceptions)
        {
            context.RegisterOperationAction(operation => AnalyzeLoop(operation, types, exceptions), OperationKind.Loop);
        }

        if (context.Compilation.GetTypeByMetadataName("System.Net.Http.HttpClient") is { } client)
        {
            context.RegisterOperationAction(operation => AnalyzeRequest(operation, client), OperationKind.Invocation);
        }
    }

    private static void AnalyzeAttributes(SymbolAnalysisContext context, TestTypes types)
    {
        var method = (IMethodSymbol)context.Symbol;
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute is { AttributeClass: { } type, ApplicationSyntaxReference: { } place }
                && type.SelfAndBases().Any(t => t.Name.IndexOf("Retry", StringComparison.Ordinal) >= 0)
                && types.TestAttributeOf(method) is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(place.SyntaxTree, place.Span), Repeated));
            }
        }
    }

    private static void AnalyzeLoop(OperationAnalysisContext context, TestTypes types, ExceptionTypes exceptions)
    {
        var loop = (ILoopOperation)context.Operation;
        if (context.ContainingSymbol is not IMethodSymbol method || types.TestAttributeOf(method) is null)
        {
            return;
        }

        foreach (var attempt in loop.Body.OfSameFunction().OfType<ITryOperation>())
        {
            if (attempt.Body.OfSameFunction().Any(IsAssertion) && attempt.Catches.Any(c => Forgives(c, exceptions)))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, loop.Syntax.GetFirstToken().GetLocation(), Repeated));
                return;
            }
        }
    }

    private static bool IsAssertion(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { ContainingType.Name: var type, Name: var name } }
        && (type.EndsWith("Assert", StringComparison.Ordinal) || name.StartsWith("Should", StringComparison.Ordinal));

    private static bool Forgives(ICatchClauseOperation clause, ExceptionTypes exceptions) =>
        (exceptions.IsGeneral(clause) || IsOfFramework(clause.ExceptionType))
        && !clause.Handler.Operations.Any(o => o is IThrowOperation or IReturnOperation)
        && !clause.Handler.OfSameFunction().Any(IsAssertion);

    private static bool IsOfFramework(ITypeSymbol type) =>
        type.Name is "XunitException" or "AssertionException" or "AssertFailedException" or "ShouldAssertException"
        || type.SelfAndBases().Any(t => t.Name == "XunitException");

    private static void AnalyzeRequest(OperationAnalysisContext context, INamedTypeSymbol client)
    {
        var call = (IInvocationOperation)context.Operation;
        if (IsRequest(call.TargetMethod, client)
            && call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "requestUri")?.Value is { } address
            && ForeignHost.Of(address) is { } host
            && IsReal(call.Instance ?? call.Arguments[0].Value))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                address.Syntax.GetLocation(),
                $"The test asks '{host}', and fails when that host or the network does. Give the client a handler that answers."));
        }
    }

    private static bool IsRequest(IMethodSymbol method, INamedTypeSymbol client) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingType, client) || method.ContainingType is { Name: "HttpClientJsonExtensions" };

    // Who gives a client a handler, or takes it from a factory, decides where requests go.
    private static bool IsReal(IOperation client) => client.Unwrapped() switch
    {
        IObjectCreationOperation creation => creation.Arguments.IsEmpty,
        ILocalReferenceOperation local => local.DeclaredValue() is IObjectCreationOperation creation && creation.Arguments.IsEmpty,
        _ => false,
    };
}
