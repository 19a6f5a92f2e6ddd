using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1710: <c>UseDeveloperExceptionPage</c> where nothing asks for the development environment, or in the branch for the others. A condition of another kind
/// is somebody's decision. Clause: <c>sanitised-user-errors</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeveloperPageAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1710",
        "Pages for developers are shown to developers only",
        "'{0}' shows {1} in every environment. Call it under 'if (app.Environment.IsDevelopment())', and 'UseExceptionHandler' elsewhere.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var builder = context.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.IApplicationBuilder");
        if (builder is not null && !ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(Analyze, OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { IsExtensionMethod: true } method
            && ShownBy(method) is { } shown
            && !Environments.IsForDevelopment(call, context.ContainingSymbol)
            && !Environments.HasUnknownCondition(call))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), method.Name, shown));
        }
    }

    private static string? ShownBy(IMethodSymbol method) => (method.Name, method.ContainingType.Name) switch
    {
        ("UseDeveloperExceptionPage", "DeveloperExceptionPageExtensions") => "stack traces, headers and cookies to whoever causes an error",
        ("UseMigrationsEndPoint", "MigrationsEndPointExtensions") => "a button that changes the database to whoever meets its errors",
        _ => null,
    };
}
