using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Layout.Sources;

/// <summary>
/// STD2036: one type a file. The one after which the file is called stays, else the first; parts of one type, and types that differ in type parameters only,
/// are one.
/// </summary>
internal static class SingleTypeRule
{
    public static Finding? Check(SourceFile file, SourceShape shape)
    {
        var stays = shape.Types.FirstOrDefault(t => t.Name == StemOf(file)) ?? shape.Types.FirstOrDefault();
        if (shape.Types.FirstOrDefault(t => t.Name != stays!.Name) is not { } other)
        {
            return null;
        }

        return new Finding(
            RuleCatalog.LayoutTypePerFile,
            file.Path,
            other.Line,
            other.Column,
            $"the file declares {ValueText.Quote(other.Name)} besides {ValueText.Quote(stays!.Name)}",
            $"Move it to '{ValueText.Shorten(other.Name)}.cs'");
    }

    // 'Order' of Order.cs, Order.Totals.cs and Order{T}.cs.
    private static string StemOf(SourceFile file) => new([.. file.Name.TakeWhile(c => char.IsLetterOrDigit(c) || c == '_')]);
}
