using Microsoft.AspNetCore.Builder;

namespace Standards.ServiceDefaults.Deprecation;

/// <summary><c>Deprecation</c> and <c>Sunset</c> headers of endpoints on their way out.</summary>
internal static class DeprecationFeature
{
    public static void Use(WebApplication app, DeprecationOptions options)
    {
    }
}
