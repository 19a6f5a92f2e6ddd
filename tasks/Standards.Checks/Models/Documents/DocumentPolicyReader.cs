using Standards.Checks.Policies;

namespace Standards.Checks.Models.Documents;

/// <summary>Reads the section <c>documents</c> of <c>standards.yml</c>.</summary>
internal static class DocumentPolicyReader
{
    public static DocumentPolicy Read(PolicySection section)
    {
        var policy = new DocumentPolicy
        {
            Readme = section.TextList("readme", "Purpose, Quick start"),
            FrontMatter = section.GlobList("frontMatter", "docs/runbooks/**") ?? [],
            Exclude = section.GlobList("exclude", "vendor/**") ?? [],
        };
        section.End();
        return policy;
    }
}
