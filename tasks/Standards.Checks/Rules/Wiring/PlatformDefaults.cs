using Standards.Checks.Rules.Wiring.Reading;

namespace Standards.Checks.Rules.Wiring;

/// <summary>
/// Which features of <c>Standards.ServiceDefaults</c> a service has: those that work from <c>AddServiceDefaults</c> on, those that need
/// <c>MapServiceDefaults</c>, and none that code or settings of production switch off.
/// </summary>
internal sealed class PlatformDefaults(WiringClosure closure, ServiceSettings settings)
{
    private const string Package = "Standards.ServiceDefaults.";

    private static readonly string[] OfPipeline = ["Proxies", "Requests", "Headers", "Problems", "Limits", "Idempotency", "Deprecation", "Health"];

    /// <summary>Whether <c>AddServiceDefaults</c> of the package is called.</summary>
    public bool AreAdded { get; } = closure.Calls("AddServiceDefaults").Any(call => call.Member.IsIn(Package));

    /// <summary>Whether <c>MapServiceDefaults</c> of the package is called.</summary>
    public bool AreMapped { get; } = closure.Calls("MapServiceDefaults").Any(call => call.Member.IsIn(Package));

    /// <summary>Whether a feature works.</summary>
    public bool Give(string feature) =>
        AreAdded && (AreMapped || !OfPipeline.Contains(feature, StringComparer.Ordinal)) && WhyNot(feature).Length == 0;

    /// <summary>Why a feature of the package does not work, as the end of a sentence; empty when it does, or where the package is not called.</summary>
    public string Excuse(string feature) =>
        !AreAdded ? ""
        : !AreMapped && OfPipeline.Contains(feature, StringComparer.Ordinal) ? ", because AddServiceDefaults is called without MapServiceDefaults"
        : WhyNot(feature) is { Length: > 0 } reason ? $", because {reason}"
        : "";

    private string WhyNot(string feature)
    {
        var key = $"ServiceDefaults:{(feature == "RateLimit" ? "Limits:RateLimit" : feature)}:Enabled";
        if (settings.Of(key).Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            return $"'{key}' is false in {settings.FileOf(key)}";
        }

        return closure.Calls("set_Enabled").Any(call => IsOff(call, feature)) ? $"code sets {feature}.Enabled to false" : "";
    }

    private static bool IsOff(WiringCall call, string feature) =>
        call.Member.IsIn(Package) && call.Member.Type.EndsWith($".{feature}Options", StringComparison.Ordinal) && call.Arguments is [_, 0];
}
