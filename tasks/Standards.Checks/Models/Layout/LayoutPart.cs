using Standards.Checks.Policies;

namespace Standards.Checks.Models.Layout;

/// <summary>The part <c>layout</c> of the policy.</summary>
internal static class LayoutPart
{
    /// <summary>How it is read, and which of its values is weaker.</summary>
    public static PolicyPart Definition { get; } = new PolicyPart<LayoutPolicy>("layout", LayoutPolicyReader.Read)
        .Fixed("executables", p => p.Executables)
        .Fixed("libraries", p => p.Libraries)
        .Fixed("tests", p => p.Tests)
        .Growing("genericNames", p => p.GenericNames)
        .Growing("required", p => p.Required ?? [])
        .Growing("forbidden", p => p.Forbidden)
        .Shrinking("allowed", p => p.Allowed)
        .Key("maxFileSize", "raised", (upper, lower) => lower.MaxFileSize > upper.MaxFileSize)
        .Growing("names", p => [.. (p.Names ?? []).Select(n => n.Text)])
        .Fixed("layers", p => p.Layers);

    extension(Policy policy)
    {
        /// <summary>Where projects live.</summary>
        public LayoutPolicy Layout => policy.Part<LayoutPolicy>();
    }
}
