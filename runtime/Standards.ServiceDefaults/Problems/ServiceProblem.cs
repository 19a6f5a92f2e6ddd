using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Standards.ServiceDefaults.Problems;

/// <summary>The problems that endpoints answer with on purpose. Texts are for callers: nothing of the inside belongs in them.</summary>
public static class ServiceProblem
{
    /// <summary>400 <c>invalid_input</c>: the caller has to send something else.</summary>
    public static ProblemHttpResult InvalidInput(params FieldError[] errors) =>
        Of(StatusCodes.Status400BadRequest, ProblemCodes.InvalidInput, "The input is not valid.", errors);

    /// <summary>404 <c>item_not_found</c>: there is no such resource.</summary>
    /// <param name="what">What it is, one word: <c>item</c>.</param>
    public static ProblemHttpResult NotFound(string what)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(what);
        return Of(StatusCodes.Status404NotFound, $"{what.ToLower(CultureInfo.InvariantCulture).Replace(' ', '_')}_not_found", $"There is no such {what}.");
    }

    /// <summary>409: the request is right, but not with the resource as it is now.</summary>
    public static ProblemHttpResult Conflict(string code, string title) => Of(StatusCodes.Status409Conflict, code, title);

    /// <summary>410: what was here is gone for good.</summary>
    public static ProblemHttpResult Gone(string code, string title) => Of(StatusCodes.Status410Gone, code, title);

    /// <summary>422: well formed, and against a rule of the business.</summary>
    public static ProblemHttpResult Unprocessable(string code, string title, params FieldError[] errors) =>
        Of(StatusCodes.Status422UnprocessableEntity, code, title, errors);

    /// <summary>Any other problem.</summary>
    /// <param name="status">Status, 400 to 599.</param>
    /// <param name="code">What callers branch on, in lower_snake_case.</param>
    /// <param name="title">One sentence for people, the same for every occurrence.</param>
    /// <param name="errors">The fields that are to blame, if any.</param>
    public static ProblemHttpResult Of(int status, string code, string title, params FieldError[] errors)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentNullException.ThrowIfNull(errors);
        var extensions = new Dictionary<string, object?>(2, StringComparer.Ordinal) { ["code"] = code };
        if (errors.Length > 0)
        {
            extensions["errors"] = errors;
        }
        return TypedResults.Problem(statusCode: status, title: title, extensions: extensions);
    }
}
