using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1700: an answer that says an error with a body of another form than problem details, made by the results of ASP.NET Core, or written
/// behind a status. Silent without a body, which the framework fills, and where the type of the body says nothing. Clause: <c>api-problem-details</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProblemDetailsAnalyzer() : RuleAnalyzer(Rule)
{
    private const int FirstError = 400;

    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1700",
        "Errors are problem details",
        "Clients need code of their own to read this error. Answer with problem details: 'Problem', 'ValidationProblem' or 'TypedResults.Problem'.");

    private static readonly HashSet<string> Errors = new(StringComparer.Ordinal)
    {
        "BadRequest", "NotFound", "Conflict", "UnprocessableEntity", "InternalServerError", "Unauthorized",
    };

    private static readonly HashSet<string> Declarers = new(StringComparer.Ordinal) { "Results", "TypedResults", "ControllerBase", "Controller" };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && context.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Http.HttpResponse") is not null)
        {
            context.RegisterOperationAction(Analyze, OperationKind.Invocation);
            context.RegisterOperationAction(AnalyzeCreation, OperationKind.ObjectCreation);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        var body = IsError(call) && Declarers.Contains(call.TargetMethod.ContainingType.Name) && call.TargetMethod.ContainingType.IsOfAspNet()
            ? BodyOf(call)
            : WrittenErrors.BodyOf(call);
        if (body is not null && IsOtherForm(body) && !call.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation()));
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (WrittenErrors.BodyOf(creation) is { } body && IsOtherForm(body))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation()));
        }
    }

    private static bool IsError(IInvocationOperation call) =>
        Errors.Contains(call.TargetMethod.Name)
        || (call.TargetMethod.Name is "StatusCode" or "Json"
            && EndpointCalls.Argument(call, "statusCode")?.Unwrapped().ConstantValue is { HasValue: true, Value: >= FirstError });

    private static IOperation? BodyOf(IInvocationOperation call) => call.Arguments
        .FirstOrDefault(a => a is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: "error" or "value" or "data" or "modelState" })
        ?.Value.Unwrapped();

    private static bool IsOtherForm(IOperation body) =>
        body.ConstantValue is not { HasValue: true, Value: null }
        && body.Type is { TypeKind: not (TypeKind.Error or TypeKind.Dynamic or TypeKind.TypeParameter), SpecialType: not SpecialType.System_Object } type
        && !type.SelfAndBases().Any(t => t.Name.EndsWith("ProblemDetails", StringComparison.Ordinal));
}
