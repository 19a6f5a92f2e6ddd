using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1718: an API that keeps a session at the server: <c>AddSession</c>, <c>UseSession</c> and <c>HttpContext.Session</c> in a project that maps endpoints
/// or has API controllers, and no pages or views, whose session the handbook allows. Clause: <c>stateless-sessions</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SessionAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeAtEnd(
        "STD1718",
        "An API keeps no session",
        "'{0}' keeps state of a caller at the server, so every request of this caller depends on it. Put what a request needs into its token or its body, "
            + "or store it under a key that the caller sends.");

    private static readonly HashSet<string> ForPages = new(StringComparer.Ordinal)
    {
        "AddRazorPages", "AddControllersWithViews", "AddMvc", "AddRazorComponents", "AddServerSideBlazor", "MapRazorPages", "MapDefaultControllerRoute",
        "MapControllerRoute",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!EndpointCalls.AreJudged(context.Compilation)
            || context.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Http.ISession") is null)
        {
            return;
        }

        var found = new ConcurrentBag<Diagnostic>();
        var signs = new Signs();
        context.RegisterOperationAction(operation => AnalyzeCall((IInvocationOperation)operation.Operation, found, signs), OperationKind.Invocation);
        context.RegisterOperationAction(operation => AnalyzeUse(operation.Operation, found), OperationKind.PropertyReference);
        context.RegisterSymbolAction(symbol => signs.Look((INamedTypeSymbol)symbol.Symbol), SymbolKind.NamedType);
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var diagnostic in signs.IsApi && !signs.HasPages ? found.ToArray() : [])
            {
                end.ReportDiagnostic(diagnostic);
            }
        });
    }

    private static void AnalyzeUse(IOperation operation, ConcurrentBag<Diagnostic> found)
    {
        if (operation is IPropertyReferenceOperation { Property: { Name: "Session", ContainingType: { Name: "HttpContext" } type } } && type.IsOfAspNet())
        {
            found.Add(Diagnostic.Create(Rule, operation.Syntax.GetLocation(), "HttpContext.Session"));
        }
    }

    private static void AnalyzeCall(IInvocationOperation call, ConcurrentBag<Diagnostic> found, Signs signs)
    {
        var method = call.TargetMethod;
        if (ForPages.Contains(method.Name))
        {
            signs.HasPages = true;
        }
        else if (EndpointCalls.IsMap(call) || method.Name == "MapControllers")
        {
            signs.IsApi = true;
        }
        else if (method is { Name: "AddSession" or "UseSession", ContainingType.Name: "SessionServiceCollectionExtensions" or "SessionMiddlewareExtensions" })
        {
            found.Add(Diagnostic.Create(Rule, call.Syntax.NameLocation(), method.Name));
        }
    }

    /// <summary>What a project shows of its kind.</summary>
    private sealed class Signs
    {
        public volatile bool IsApi;

        public volatile bool HasPages;

        public void Look(INamedTypeSymbol type)
        {
            if (type.SelfAndBases().Any(t => t.Name is "Controller" or "PageModel" or "ComponentBase" or "RazorPageBase" && t.IsOfAspNet()))
            {
                HasPages = true;
            }
            else if (type.AttributesWithBases().Any(a => a.AttributeClass is { Name: "ApiControllerAttribute" }))
            {
                IsApi = true;
            }
        }
    }
}
