using Standards.Checks.Policies;

namespace Standards.Checks.Models.Documents;

/// <summary>The part <c>documents</c> of the policy.</summary>
internal static class DocumentPart
{
    /// <summary>How it is read, and which of its values is weaker.</summary>
    public static PolicyPart Definition { get; } = new PolicyPart<DocumentPolicy>("documents", DocumentPolicyReader.Read)
        .Growing("readme", p => p.Readme ?? [])
        .Growing("frontMatter", p => p.FrontMatter)
        .Shrinking("exclude", p => p.Exclude);

    extension(Policy policy)
    {
        /// <summary>Documents of any kind.</summary>
        public DocumentPolicy Documents => policy.Part<DocumentPolicy>();
    }
}
