using Standards.Checks.Rules.Wiring.Reading;

namespace Standards.Checks.Rules.Wiring;

/// <summary>What a web service answers, besides probes and pages about itself.</summary>
internal sealed class Endpoints
{
    private static readonly string[] Minimal = ["MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods", "Map", "MapIdentityApi"];

    private static readonly string[] Mvc =
    [
        "MapControllers", "MapControllerRoute", "MapDefaultControllerRoute", "MapAreaControllerRoute", "MapDynamicControllerRoute", "UseMvc",
        "UseMvcWithDefaultRoute", "UseFastEndpoints", "MapFastEndpoints", "MapCarter", "MapODataRoute", "MapGraphQL", "UseGraphQL", "MapMcp",
    ];

    private static readonly string[] Pages =
        [
            "MapRazorPages", "MapRazorComponents", "MapBlazorHub", "MapHub", "MapFallback", "MapFallbackToPage", "MapFallbackToController",
            "MapFallbackToAreaPage",
        ];

    private static readonly string[] Gateways = ["MapReverseProxy", "MapForwarder", "UseOcelot"];

    private static readonly string[] Writes = ["MapPost", "MapPut", "MapDelete", "MapPatch"];

    private Endpoints(List<WiringCall> api, bool hasPages, bool isGateway, List<WiringCall> rpc, List<WiringCall> writes, bool hasWriteActions) =>
        (Api, HasPages, IsGateway, Rpc, Writing, HasWriteActions) = (api, hasPages, isGateway, rpc, writes, hasWriteActions);

    /// <summary>Calls that map requests of an API.</summary>
    public IReadOnlyList<WiringCall> Api { get; }

    /// <summary>Whether it has pages or hubs.</summary>
    public bool HasPages { get; }

    /// <summary>Whether it passes requests on.</summary>
    public bool IsGateway { get; }

    /// <summary>Calls of <c>MapGrpcService</c>.</summary>
    public IReadOnlyList<WiringCall> Rpc { get; }

    /// <summary>Calls that map requests which change something.</summary>
    public IReadOnlyList<WiringCall> Writing { get; }

    /// <summary>Whether an action of a controller changes something.</summary>
    public bool HasWriteActions { get; }

    /// <summary>Whether there is anything that a caller wants.</summary>
    public bool Any => Api.Count > 0 || HasPages || IsGateway || Rpc.Count > 0;

    public static Endpoints Of(WiringClosure closure)
    {
        var mapped = closure.Calls(Minimal).Where(IsMapping).Where(call => !ProbeRoutes.IsAboutItself(call)).ToList();
        if (mapped.TrueForAll(call => call.Name is "MapGet" && call.Text is "/" or ""))
        {
            // A page that says that it runs.
            mapped.RemoveAll(call => call.Text == "/");
        }

        return new Endpoints(
            [.. mapped, .. closure.Calls(Mvc)],
            closure.Has(Pages),
            closure.Has(Gateways),
            [.. closure.Calls("MapGrpcService")],
            [.. closure.Calls(Writes).Where(IsMapping)],
            closure.HasAttribute(
                "Microsoft.AspNetCore.Mvc.HttpPostAttribute",
                "Microsoft.AspNetCore.Mvc.HttpPutAttribute",
                "Microsoft.AspNetCore.Mvc.HttpPatchAttribute",
                "Microsoft.AspNetCore.Mvc.HttpDeleteAttribute"));
    }

    private static bool IsMapping(WiringCall call) =>
        call.Member.Type.EndsWith("EndpointRouteBuilderExtensions", StringComparison.Ordinal) && call.Member.IsIn("Microsoft.AspNetCore.");
}
