using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>Calls that map an endpoint of ASP.NET Core, such as <c>app.MapGet("/orders", List)</c>, and what they say of it.</summary>
internal static class EndpointCalls
{
    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["MapGet"] = "GET",
        ["MapPost"] = "POST",
        ["MapPut"] = "PUT",
        ["MapPatch"] = "PATCH",
        ["MapDelete"] = "DELETE",
    };

    /// <summary>Whether a compilation may map endpoints, and is none of tests.</summary>
    public static bool AreJudged(Compilation compilation) =>
        !ProjectKind.IsTest(compilation) && compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder") is not null;

    /// <summary>Whether a call maps one endpoint, a hub or a gRPC service.</summary>
    public static bool IsMap(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "Map" or "MapMethods" } method => IsOf(method, "EndpointRouteBuilderExtensions"),
        { Name: "MapHub" } method => IsOf(method, "HubEndpointRouteBuilderExtensions"),
        { Name: "MapGrpcService" } method => IsOf(method, "GrpcEndpointRouteBuilderExtensions"),
        var method => Verbs.ContainsKey(method.Name) && IsOf(method, "EndpointRouteBuilderExtensions"),
    };

    /// <summary>Whether a call maps the health checks of a service.</summary>
    public static bool IsProbe(IInvocationOperation call) =>
        call.TargetMethod.Name == "MapHealthChecks" && IsOf(call.TargetMethod, "HealthCheckEndpointRouteBuilderExtensions");

    /// <summary>Whether a call makes a group of endpoints.</summary>
    public static bool IsGroup(IInvocationOperation call) => call.TargetMethod.Name == "MapGroup" && IsOf(call.TargetMethod, "EndpointRouteBuilderExtensions");

    /// <summary>The method of HTTP that an endpoint answers; null where there are several or it is not known.</summary>
    public static string? Verb(IInvocationOperation map)
    {
        if (Verbs.TryGetValue(map.TargetMethod.Name, out var verb))
        {
            return verb;
        }

        var listed = Argument(map, "httpMethods")?.Descendants().Select(o => o.Text()).OfType<string>().Distinct().ToArray() ?? [];
        return listed.Length == 1 ? listed[0].ToUpperInvariant() : null;
    }

    /// <summary>The route that the call itself says, without those of groups; null where it is computed.</summary>
    public static string? Pattern(IInvocationOperation call) => (Argument(call, "pattern") ?? Argument(call, "prefix")).Text();

    /// <summary>The lambda or method that answers; null where the call is given a delegate.</summary>
    public static IMethodSymbol? Handler(IInvocationOperation map) =>
        ((Argument(map, "handler") ?? Argument(map, "requestDelegate"))?.Unwrapped() as IDelegateCreationOperation)?.Target switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            IMethodReferenceOperation method => method.Method,
            _ => null,
        };

    /// <summary>What a fluent call is made on: its instance, or the first argument of an extension.</summary>
    public static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == 0)?.Value : null);

    /// <summary>The value of a named argument.</summary>
    public static IOperation? Argument(IInvocationOperation call, string name) => call.Arguments.FirstOrDefault(a => a.Parameter?.Name == name)?.Value;

    private static bool IsOf(IMethodSymbol method, string type) => method.ContainingType.Name == type && method.ContainingType.IsOfAspNet();
}
