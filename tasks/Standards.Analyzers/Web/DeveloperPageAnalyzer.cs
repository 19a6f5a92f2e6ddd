using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1710: <c>UseDeveloperExceptionPage</c> where nothing asks for the development environment, or in the branch for the others, and detailed errors that are
/// switched on for all. A condition of another kind is somebody's decision. Clause: <c>sanitised-user-errors</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeveloperPageAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1710",
        "Pages for developers are shown to developers only",
        "'{0}' shows {1} in every environment. {2}.");

    private const string Call = "Call it under 'if (app.Environment.IsDevelopment())', and 'UseExceptionHandler' elsewhere";

    private const string Set = "Set it to 'builder.Environment.IsDevelopment()'";

    private const string Texts = "callers the texts of exceptions";

    // Switches of hubs, of gRPC and of Blazor.
    private static readonly HashSet<string> Owners = new(StringComparer.Ordinal) { "HubOptions", "GrpcServiceOptions", "CircuitOptions" };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var builder = context.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Builder.IApplicationBuilder");
        if (builder is not null && !ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(Analyze, OperationKind.Invocation);
            context.RegisterOperationAction(AnalyzeSwitch, OperationKind.SimpleAssignment);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { IsExtensionMethod: true } method && ShownBy(method) is { } shown)
        {
            Report(context, call.Syntax.NameLocation(), method.Name, shown, Call);
        }
        else if (call is { TargetMethod.Name: "UseSetting", Arguments.Length: 2 }
            && (call.Arguments[0].Value.Text() == "detailedErrors" || call.Arguments[0].Value.Referenced()?.Name == "DetailedErrorsKey")
            && call.Arguments[1].Value.Text() is "true" or "1")
        {
            Report(context, call.Syntax.NameLocation(), "detailedErrors", Texts, Set);
        }
    }

    // 'options.EnableDetailedErrors = true'.
    private static void AnalyzeSwitch(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "EnableDetailedErrors" or "DetailedErrors" } property }
            && property.ContainingType.SelfAndBases().Any(type => Owners.Contains(type.Name))
            && assignment.Value.Unwrapped().ConstantValue is { HasValue: true, Value: true })
        {
            Report(context, assignment.Syntax.GetLocation(), property.Name, Texts, Set);
        }
    }

    private static void Report(OperationAnalysisContext context, Location place, string name, string shown, string fix)
    {
        if (!Environments.IsForDevelopment(context.Operation, context.ContainingSymbol) && !Environments.HasUnknownCondition(context.Operation))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, place, name, shown, fix));
        }
    }

    private static string? ShownBy(IMethodSymbol method) => (method.Name, method.ContainingType.Name) switch
    {
        ("UseDeveloperExceptionPage", "DeveloperExceptionPageExtensions") => "stack traces, headers and cookies to whoever causes an error",
        ("UseMigrationsEndPoint", "MigrationsEndPointExtensions") => "a button that changes the database to whoever meets its errors",
        _ => null,
    };
}
