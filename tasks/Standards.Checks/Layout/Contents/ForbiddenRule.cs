using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Repository;
using Standards.Checks.Rules;

namespace Standards.Checks.Layout.Contents;

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
                    RuleCatalog.STD2011,
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
