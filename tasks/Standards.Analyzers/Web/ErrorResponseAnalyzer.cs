using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// STD1701: message, stack or text of an exception in an answer: a result of ASP.NET Core, problem details, the body of a response, the status of a gRPC call,
/// an error of the model or of a hub, the data of a view. Silent for development. Clause: <c>sanitised-user-errors</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ErrorResponseAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1701",
        "No text of an exception leaves the service",
        "The answer shows callers the text of an exception, which describes the inside of the service. Log the exception, and answer with words of your own.");

    private static readonly HashSet<string> Senders = new(StringComparer.Ordinal)
    {
        "Results", "TypedResults", "ControllerBase", "Controller", "HttpResponseWritingExtensions", "HttpResponseJsonExtensions",
    };

    private static readonly HashSet<string> Answers = new(StringComparer.Ordinal) { "ProblemDetails", "ObjectResult", "ContentResult", "JsonResult" };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName("System.Exception") is not { } exception || ProjectKind.IsTest(context.Compilation))
        {
            return;
        }

        var text = new ExceptionText(exception);
        if (context.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Http.HttpResponse") is not null)
        {
            context.RegisterOperationAction(operation => AnalyzeCall(operation, text), OperationKind.Invocation);
            context.RegisterOperationAction(operation => AnalyzeAssignment(operation, text), OperationKind.SimpleAssignment);
        }

        context.RegisterOperationAction(operation => AnalyzeCreation(operation, text), OperationKind.ObjectCreation);
    }

    private static void AnalyzeCall(OperationAnalysisContext context, ExceptionText text)
    {
        var call = (IInvocationOperation)context.Operation;
        if ((Senders.Contains(call.TargetMethod.ContainingType.Name) && call.TargetMethod.ContainingType.IsOfAspNet()) || ShownData.IsAdding(call))
        {
            Report(context, call.Arguments, text);
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, ExceptionText text)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (IsAnswer(creation.Type) || IsStatus(creation.Type) || (creation.Type is { Name: "HubException" } && creation.Type.IsOfAspNet()))
        {
            Report(context, creation.Arguments, text);
        }
    }

    // 'Detail = e.Message', in an initializer or alone.
    private static void AnalyzeAssignment(OperationAnalysisContext context, ExceptionText text)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (ShownData.Is(assignment.Target)
            || (assignment.Target is IPropertyReferenceOperation { Property: { Name: "Detail" or "Title" or "Value" or "Content" } property }
                && IsAnswer(property.ContainingType)))
        {
            Report(context, [assignment.Value], text);
        }
    }

    private static void Report(OperationAnalysisContext context, IEnumerable<IOperation> values, ExceptionText text)
    {
        if (values.Select(text.FirstIn).FirstOrDefault(found => found is not null) is { } found
            && !IsInAnotherAnswer(found, context.Operation)
            && !Environments.IsForDevelopment(found, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, found.Syntax.GetLocation()));
        }
    }

    // Problem details that are given to a result are looked at themselves.
    private static bool IsInAnotherAnswer(IOperation found, IOperation analyzed) =>
        found.Ancestors().TakeWhile(o => o != analyzed).Any(o => o is IObjectCreationOperation creation && IsAnswer(creation.Type));

    private static bool IsAnswer(ITypeSymbol? type) => type is not null && type.SelfAndBases().Any(t => Answers.Contains(t.Name) && t.IsOfAspNet());

    private static bool IsStatus(ITypeSymbol? type) => type is { Name: "Status" } && type.IsIn("Grpc", "Core");
}
