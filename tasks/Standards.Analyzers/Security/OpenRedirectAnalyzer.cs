using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Security;

/// <summary>
/// STD1815: a redirect to an address that the request brings: a text parameter of an action, a page or a mapped lambda, or the query of the request. Silent
/// where the function asks a method about the address. Clause: <c>security-lint-mandatory</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OpenRedirectAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1815",
        "Redirects stay on the site",
        "A link to this service can lead its users to any site. Use 'LocalRedirect', or ask 'Url.IsLocalUrl' first.");

    private static readonly HashSet<string> Redirects = new(StringComparer.Ordinal)
    {
        "Redirect", "RedirectPermanent", "RedirectPreserveMethod", "RedirectPermanentPreserveMethod",
    };

    // Methods that look at an address.
    private static readonly string[] Checks = ["Local", "Valid", "Allow", "Trust", "Safe", "StartsWith", "Contains", "Equals", "TryCreate", "Match"];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && context.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Http.HttpResponse") is not null)
        {
            context.RegisterOperationAction(Analyze, OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Redirects.Contains(call.TargetMethod.Name)
            && call.TargetMethod.ContainingType.IsOfAspNet()
            && (EndpointCalls.Argument(call, "url") ?? EndpointCalls.Argument(call, "location")) is { } address
            && SourceOf(address) is { } source
            && !IsChecked(call, source))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, address.Syntax.GetLocation()));
        }
    }

    // What the request says; also as the first choice of '??' and in a variable.
    private static IOperation? SourceOf(IOperation address) => address.Unwrapped() switch
    {
        IParameterReferenceOperation parameter => IsOfRequest(parameter) ? parameter : null,
        ILocalReferenceOperation local => local.OnlyValue() is { } only ? SourceOf(only) : null,
        ICoalesceOperation coalesce => SourceOf(coalesce.Value),
        IPropertyReferenceOperation { Instance: { } instance } property => IsQuery(property) || IsQuery(instance) ? property : null,
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } => SourceOf(instance),
        _ => null,
    };

    private static bool IsQuery(IOperation value) =>
        value.Unwrapped() is IPropertyReferenceOperation { Property: { Name: "Query" or "Form", ContainingType: { Name: "HttpRequest" } type } }
        && type.IsOfAspNet();

    private static bool IsOfRequest(IParameterReferenceOperation reference) =>
        reference.Parameter is { Type.SpecialType: SpecialType.System_String, ContainingSymbol: IMethodSymbol method }
        && (method.MethodKind == MethodKind.AnonymousFunction ? IsMapped(reference, method) : IsAction(method));

    private static bool IsAction(IMethodSymbol method) =>
        method.ContainingType.SelfAndBases().FirstOrDefault(t => t.Name is "ControllerBase" or "PageModel" && t.IsOfAspNet()) is { } host
        && (host.Name == "PageModel" ? method.Name.StartsWith("On", StringComparison.Ordinal) : Controllers.IsAction(method));

    private static bool IsMapped(IOperation reference, IMethodSymbol lambda) => reference.Ancestors().Any(o =>
        o is IAnonymousFunctionOperation function
        && SymbolEqualityComparer.Default.Equals(function.Symbol, lambda)
        && function.Consumer() is IArgumentOperation { Parent: IInvocationOperation map }
        && EndpointCalls.IsMap(map));

    private static bool IsChecked(IOperation call, IOperation source)
    {
        var symbol = source.Referenced();
        return call.Root().Descendants().Any(o => o is IInvocationOperation { TargetMethod.Name: var name } asked
            && asked != call
            && Checks.Any(check => name.IndexOf(check, StringComparison.Ordinal) >= 0)
            && (symbol is null || asked.Mentions(symbol)));
    }
}
