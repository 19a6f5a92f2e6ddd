using System.Globalization;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Declared;

/// <summary><c>text</c>: a line of each file matches a pattern, or no line does.</summary>
/// <param name="Files">The files.</param>
/// <param name="Pattern">Matched against one line at a time, without its line end.</param>
/// <param name="IsForbidden">Whether no line may match.</param>
/// <param name="FirstLines">How many lines are looked at; null for all.</param>
internal sealed record TextDemand(GlobSet Files, TextPattern Pattern, bool IsForbidden, int? FirstLines) : FileDemand(Files)
{
    /// <inheritdoc/>
    public override IEnumerable<DemandFinding> Check(string path, string text)
    {
        var lines = new LineMap(text);
        var count = Math.Min(lines.Count, FirstLines ?? int.MaxValue);
        for (var number = 1; number <= count; number++)
        {
            var (index, length) = Pattern.Find(lines.Line(number));
            if (index < 0)
            {
                continue;
            }

            if (!IsForbidden)
            {
                yield break;
            }

            var found = lines.Line(number).Slice(index, length).Trim().ToString();
            yield return new DemandFinding(
                number, index + 1, found.Length == 0 ? $"the line matches {Pattern.Quoted}" : $"{ValueText.Quote(found)} must not stand here");
        }

        if (!IsForbidden)
        {
            yield return new DemandFinding(0, 0, FirstLines switch
            {
                null => $"no line matches {Pattern.Quoted}",
                1 => $"the first line does not match {Pattern.Quoted}",
                { } lineCount => string.Create(CultureInfo.InvariantCulture, $"none of the first {lineCount} lines matches {Pattern.Quoted}"),
            });
        }
    }

    /// <inheritdoc/>
    public override Demand For(DeclaredProject project) => new TextDemand(Files.For(project), project.Fill(Pattern), IsForbidden, FirstLines);
}
