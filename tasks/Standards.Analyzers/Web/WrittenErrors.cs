using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>Errors that code makes by hand: a result with a status, or a body that is written behind a status.</summary>
internal static class WrittenErrors
{
    private const int FirstError = 400;

    private static readonly HashSet<string> Errors = new(StringComparer.Ordinal)
    {
        "BadRequestObjectResult", "NotFoundObjectResult", "ConflictObjectResult", "UnprocessableEntityObjectResult", "UnauthorizedObjectResult",
    };

    // A page is for people.
    private static readonly string[] OtherForms = ["application/problem", "text/html"];

    private static readonly HashSet<string> Results = new(StringComparer.Ordinal) { "ObjectResult", "JsonResult", "ContentResult" };

    /// <summary>The body of a result that says an error: <c>new ObjectResult(…) { StatusCode = 500 }</c>; null for other objects.</summary>
    public static IOperation? BodyOf(IObjectCreationOperation creation)
    {
        if (creation.Type is not { Name: var name } type || !type.IsOfAspNet())
        {
            return null;
        }

        return Errors.Contains(name) || (Results.Contains(name) && IsError(Initial(creation, "StatusCode")))
            ? creation.Arguments.FirstOrDefault()?.Value.Unwrapped() ?? Initial(creation, "Content")?.Unwrapped()
            : null;
    }

    /// <summary>
    /// The body that a call writes behind a status of an error; null for other calls, and where the function knows problem details or writes a page.
    /// </summary>
    public static IOperation? BodyOf(IInvocationOperation call) =>
        IsWrite(call) && IsError(StatusBefore(call)) && !KnowsProblems(call.Root())
            ? call.Arguments.FirstOrDefault(a => a.Parameter?.Name is "text" or "value")?.Value.Unwrapped()
            : null;

    private static bool IsWrite(IInvocationOperation call) =>
        call.TargetMethod.Name is "WriteAsync" or "WriteAsJsonAsync"
        && EndpointCalls.Receiver(call)?.Type is { Name: "HttpResponse" } response
        && response.IsOfAspNet();

    private static bool IsError(IOperation? status) => status?.Unwrapped().ConstantValue is { HasValue: true, Value: >= FirstError };

    private static IOperation? Initial(IObjectCreationOperation creation, string property) => creation.Initializer?.Initializers
        .OfType<ISimpleAssignmentOperation>()
        .FirstOrDefault(a => a.Target is IPropertyReferenceOperation target && target.Property.Name == property)
        ?.Value;

    // The last one that stands before the call in a block around it, of the same function.
    private static IOperation? StatusBefore(IOperation call)
    {
        for (var (inner, outer) = (call, call.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is IBlockOperation block && block.Operations.TakeWhile(o => o != inner).Select(StatusIn).LastOrDefault(s => s is not null) is { } status)
            {
                return status;
            }

            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return null;
            }
        }

        return null;
    }

    private static IOperation? StatusIn(IOperation statement) =>
        statement is IExpressionStatementOperation
        {
            Operation: ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property: { Name: "StatusCode", ContainingType.Name: "HttpResponse" } },
                Value: var value,
            },
        }
            ? value
            : null;

    private static bool KnowsProblems(IOperation root) => root.Descendants().Any(o =>
        o.Type?.Name.EndsWith("ProblemDetails", StringComparison.Ordinal) == true
        || (o.Text() is { } text && OtherForms.Any(form => text.StartsWith(form, StringComparison.Ordinal))));
}
