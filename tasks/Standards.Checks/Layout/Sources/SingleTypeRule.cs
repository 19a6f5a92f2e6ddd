using Standards.Checks.Findings;
using Standards.Checks.Repository;
using Standards.Checks.Rules;

namespace Standards.Checks.Layout.Sources;

/// <summary>STD2036: one type a file. The second one is what is found; parts of one type, and types that differ in type parameters only, are one.</summary>
internal static class SingleTypeRule
{
    public static Finding? Check(SourceFile file, SourceShape shape)
    {
        if (shape.Types.FirstOrDefault(t => t.Name != shape.Types[0].Name) is not { } second)
        {
            return null;
        }

        return new Finding(
            RuleCatalog.STD2036,
            file.Path,
            second.Line,
            second.Column,
            $"the file declares {ValueText.Quote(second.Name)} besides {ValueText.Quote(shape.Types[0].Name)}",
            $"Move it to '{ValueText.Shorten(second.Name)}.cs'");
    }
}
