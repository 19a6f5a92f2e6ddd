using System.Globalization;
using Microsoft.AspNetCore.Builder;

namespace Standards.ServiceDefaults.Deprecation;

/// <summary>Says of endpoints that they are on their way out.</summary>
public static class DeprecationExtensions
{
    /// <summary>
    /// Answers carry <c>Deprecation</c> (RFC 9745), <c>Sunset</c> (RFC 8594) and links; calls are logged as warnings (clauses
    /// deprecation.api-sunset-headers and deprecation.deprecated-use-warned).
    /// </summary>
    /// <param name="builder">An endpoint or a group of them.</param>
    /// <param name="since">Since when it is deprecated; may lie ahead.</param>
    /// <param name="sunset">When it goes; after <paramref name="since"/>, by the standards six months at least.</param>
    /// <param name="successor">What takes its place, a path or URI: <c>rel="successor-version"</c>.</param>
    /// <param name="documentation">How to migrate, a path or URI: <c>rel="deprecation"</c>.</param>
    public static TBuilder WithDeprecation<TBuilder>(
        this TBuilder builder, DateTimeOffset since, DateTimeOffset sunset, string? successor = null, string? documentation = null)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);

        var deprecation = new DeprecationMetadata(since, sunset, successor, documentation);
        var obsolete = new ObsoleteAttribute(string.Create(CultureInfo.InvariantCulture, $"Deprecated since {since:yyyy-MM-dd}, goes on {sunset:yyyy-MM-dd}."));
        builder.Add(endpoint =>
        {
            endpoint.Metadata.Add(deprecation);
            // What describes endpoints in .NET knows this attribute.
            endpoint.Metadata.Add(obsolete);
        });
        return builder;
    }
}
