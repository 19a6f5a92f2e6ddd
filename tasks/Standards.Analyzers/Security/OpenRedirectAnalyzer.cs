using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Security;

/// <summary>
/// STD1815: a redirect to an address that the request brings: a text parameter of an action, a page or a mapped lambda, a member of what one is bound to, or
/// the query of the request. Silent where the function asks a method about the address. Clause: <c>security-lint-mandatory</c>.
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

    // Methods that look at an address. A server of identities finds no context for an address that is not that of a client.
    private static readonly string[] Checks =
    [
        "Local", "Valid", "Allow", "Trust", "Safe", "StartsWith", "Contains", "Equals", "TryCreate", "Match", "GetAuthorizationContext",
    ];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && context.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Http.HttpResponse") is not null)
        {
            context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
            context.RegisterOperationAction(AnalyzeCreation, OperationKind.ObjectCreation);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Redirects.Contains(call.TargetMethod.Name) && call.TargetMethod.ContainingType.IsOfAspNet())
        {
            Judge(context, EndpointCalls.Argument(call, "url") ?? EndpointCalls.Argument(call, "location"));
        }
    }

    // 'new RedirectResult(address)'.
    private static void AnalyzeCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is { Name: "RedirectResult" } type && type.IsOfAspNet())
        {
            Judge(context, creation.Arguments.FirstOrDefault()?.Value);
        }
    }

    private static void Judge(OperationAnalysisContext context, IOperation? address)
    {
        var way = new List<IOperation>();
        if (address is not null && RequestText.BeginsAddress(address, way) && !way.Exists(passed => IsChecked(context.Operation, passed)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, address.Syntax.GetLocation()));
        }
    }

    private static bool IsChecked(IOperation redirect, IOperation passed) => redirect.Root().Descendants().Any(o =>
        o is IInvocationOperation { TargetMethod.Name: var name } asked
        && asked != redirect
        && Checks.Any(check => name.IndexOf(check, StringComparison.Ordinal) >= 0)
        && Takes(asked, passed));

    // Of 'Request.Query["to"]' the text is the name.
    private static bool Takes(IInvocationOperation asked, IOperation passed) => passed.Referenced() is { } symbol
        ? asked.Mentions(symbol)
        : passed is IPropertyReferenceOperation && asked.Descendants().Any(o => o.Kind == passed.Kind && o.Syntax.IsEquivalentTo(passed.Syntax));
}
