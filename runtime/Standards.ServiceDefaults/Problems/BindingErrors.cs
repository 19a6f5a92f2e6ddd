using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Standards.ServiceDefaults.Problems;

/// <summary>
/// Finds the parameter of an endpoint that could not be bound. The framework says it in words only, and words are no interface: the parameters that
/// the endpoint declares are held against what came.
/// </summary>
internal static class BindingErrors
{
    /// <summary>The one parameter to blame; null where it cannot be told.</summary>
    public static FieldError[]? Find(HttpContext http)
    {
        // The framework took endpoint and route values away before it asked for an answer; its feature still has them.
        var failure = http.Features.Get<IExceptionHandlerFeature>();
        if (failure?.Endpoint is not { } endpoint)
        {
            return null;
        }

        FieldError? missing = null;
        FieldError? unreadable = null;
        var suspects = 0;
        foreach (var parameter in endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>())
        {
            // Text needs no reading, and a body was read by someone else.
            if (!parameter.HasTryParse)
            {
                continue;
            }
            if (failure.RouteValues?.ContainsKey(parameter.Name) == true || http.Request.Query.ContainsKey(parameter.Name))
            {
                suspects++;
                unreadable = new FieldError(parameter.Name, "The value cannot be read.");
            }
            else if (!parameter.IsOptional)
            {
                missing ??= new FieldError(parameter.Name, "A value is needed.");
            }
        }

        if (missing is not null)
        {
            return [missing];
        }
        return suspects == 1 ? [unreadable!] : null;
    }
}
