using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Standards.ServiceDefaults.Problems;

/// <summary>
/// Writes every problem, whoever found it, in one shape (clause api.api-problem-details). Unlike the framework's writer it answers with a problem
/// whatever the caller accepts: an error without a body explains nothing.
/// </summary>
internal sealed class ProblemWriter(ProblemsOptions options, IOptions<JsonOptions> json, IOptions<ProblemDetailsOptions> details) : IProblemDetailsWriter
{
    private const string FrameworkType = "https://tools.ietf.org/html/rfc9110#";

    public bool CanWrite(ProblemDetailsContext context) => true;

    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        var problem = Complete(http, context.ProblemDetails);
        context.ProblemDetails = problem;
        details.Value.CustomizeProblemDetails?.Invoke(context);

        http.Response.ContentType = "application/problem+json";
        var typeInfo = json.Value.SerializerOptions.GetTypeInfo(typeof(ProblemDetails));
        return new ValueTask(JsonSerializer.SerializeAsync(http.Response.Body, context.ProblemDetails, typeInfo, http.RequestAborted));
    }

    private ProblemDetails Complete(HttpContext http, ProblemDetails problem)
    {
        var status = problem.Status ?? http.Response.StatusCode;
        if (problem is HttpValidationProblemDetails validation)
        {
            problem = FromValidation(validation);
        }

        problem.Status = status;
        problem.Extensions.TryAdd("code", ProblemCodes.Of(status));
        if (string.IsNullOrEmpty(problem.Title))
        {
            problem.Title = TitleOf(status);
        }
        if (problem.Type is null || problem.Type.StartsWith(FrameworkType, StringComparison.Ordinal))
        {
            problem.Type = options.TypeBase.Length == 0 ? "about:blank" : $"{options.TypeBase}{problem.Extensions["code"]}";
        }
        problem.Instance ??= http.Request.Path.ToUriComponent();
        problem.Extensions["requestId"] = http.TraceIdentifier;
        if (Activity.Current is { } activity)
        {
            problem.Extensions["traceId"] = activity.TraceId.ToHexString();
        }
        return problem;
    }

    // The framework's errors are an object of lists by property; those of the standards are a list of field and message.
    private ProblemDetails FromValidation(HttpValidationProblemDetails validation)
    {
        var errors = new List<FieldError>();
        foreach (var (field, messages) in validation.Errors)
        {
            foreach (var message in messages)
            {
                errors.Add(new FieldError(FieldName.OfProperty(field, json.Value.SerializerOptions.PropertyNamingPolicy), message));
            }
        }

        var problem = new ProblemDetails
        {
            Type = validation.Type,
            Title = "The input is not valid.",
            Detail = validation.Detail,
            Instance = validation.Instance,
        };
        foreach (var (key, value) in validation.Extensions)
        {
            problem.Extensions[key] = value;
        }
        problem.Extensions.TryAdd("code", ProblemCodes.InvalidInput);
        problem.Extensions["errors"] = errors.ToArray();
        return problem;
    }

    private static string TitleOf(int status) => ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : "Error";
}
