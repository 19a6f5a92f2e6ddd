using Microsoft.AspNetCore.Http.HttpResults;

namespace StdService1.Api.Problems;

/// <summary>The problems that endpoints answer with on purpose.</summary>
internal static class ServiceProblem
{
    /// <summary>400: the caller has to send something else.</summary>
    public static ProblemHttpResult InvalidInput(params FieldError[] errors) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: "The input is not valid.",
        extensions: new Dictionary<string, object?> { ["code"] = "invalid_input", ["errors"] = errors });

    /// <summary>404: there is no such resource.</summary>
    public static ProblemHttpResult NotFound(string what) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        title: $"There is no such {what}.",
        extensions: new Dictionary<string, object?> { ["code"] = $"{what}_not_found" });
}
