using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Layout;

namespace Standards.Checks.Rules.Layout.Contents;

/// <summary>STD2011: what <c>layout.forbidden</c> names.</summary>
internal static class ForbiddenRule
{
    public static Finding? Check(SourceFile file, LayoutPolicy layout)
    {
        foreach (var glob in layout.Forbidden)
        {
            if (glob.IsMatch(file.Path))
            {
                return new Finding(
                    RuleCatalog.RepositoryForbiddenPaths,
                    file.Path,
                    0,
                    0,
                    $"the policy forbids {ValueText.Quote(glob.Pattern)}",
                    $"Run 'git rm {CommandText.Word(file.Path)}', or add the path to layout.allowed in standards.yml");
            }
        }

        return null;
    }
}
