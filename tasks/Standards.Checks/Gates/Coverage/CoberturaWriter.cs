using System.Globalization;
using System.Xml;
using Standards.Checks.Models.Coverage;

namespace Standards.Checks.Gates.Coverage;

/// <summary>
/// Writes the merged coverage in Cobertura's form, for tools that show it: paths relative to the repository, no time, no machine, ordinal
/// order; the same run gives the same bytes.
/// </summary>
public static class CoberturaWriter
{
    private static readonly XmlWriterSettings Settings =
        new() { Indent = true, IndentChars = " ", NewLineChars = "\n", Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>Writes the report to its end and leaves the stream open.</summary>
    public static void Write(MergedCoverage merged, Stream stream)
    {
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            writer.WriteStartElement("coverage");
            Rates(writer, merged.Lines, merged.Branches);
            Attribute(writer, "lines-covered", merged.Lines.Covered);
            Attribute(writer, "lines-valid", merged.Lines.Total);
            Attribute(writer, "branches-covered", merged.Branches.Covered);
            Attribute(writer, "branches-valid", merged.Branches.Total);
            writer.WriteAttributeString("complexity", "0");
            writer.WriteAttributeString("version", "1.9");
            writer.WriteAttributeString("timestamp", "0");
            writer.WriteStartElement("sources");
            writer.WriteElementString("source", ".");
            writer.WriteEndElement();
            writer.WriteStartElement("packages");
            foreach (var assembly in merged.Units.GroupBy(u => u.Assembly, StringComparer.Ordinal))
            {
                Package(writer, assembly.Key, [.. assembly]);
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Package(XmlWriter writer, string name, List<CoverageUnit> units)
    {
        writer.WriteStartElement("package");
        writer.WriteAttributeString("name", name);
        Rates(writer, MergedCoverage.Sum(units.Select(u => u.File), f => f.LineCount), MergedCoverage.Sum(units.Select(u => u.File), f => f.BranchCount));
        writer.WriteAttributeString("complexity", "0");
        writer.WriteStartElement("classes");
        foreach (var unit in units)
        {
            writer.WriteStartElement("class");
            // Reports know classes, and files are what was merged: one class stands for the file's part of a namespace.
            writer.WriteAttributeString(
                "name", $"{unit.Namespace}{(unit.Namespace.Length > 0 ? "." : "")}{Path.GetFileNameWithoutExtension(unit.File.Path).Replace('.', '_')}");
            writer.WriteAttributeString("filename", unit.File.Path);
            Rates(writer, unit.File.LineCount, unit.File.BranchCount);
            writer.WriteAttributeString("complexity", "0");
            writer.WriteStartElement("methods");
            writer.WriteEndElement();
            writer.WriteStartElement("lines");
            foreach (var line in unit.File.Lines)
            {
                Line(writer, unit.File, line);
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Line(XmlWriter writer, FileCoverage file, int line)
    {
        var branches = file.BranchesOf(line);
        writer.WriteStartElement("line");
        Attribute(writer, "number", line);
        Attribute(writer, "hits", file.HitsOf(line) ?? 0);
        writer.WriteAttributeString("branch", branches.Total > 0 ? "true" : "false");
        if (branches.Total > 0)
        {
            writer.WriteAttributeString(
                "condition-coverage",
                string.Create(CultureInfo.InvariantCulture, $"{branches.Covered * 100 / branches.Total}% ({branches.Covered}/{branches.Total})"));
        }

        writer.WriteEndElement();
    }

    private static void Rates(XmlWriter writer, CoverageCount lines, CoverageCount branches)
    {
        writer.WriteAttributeString("line-rate", Rate(lines));
        writer.WriteAttributeString("branch-rate", Rate(branches));
    }

    // Cut off like every share here; where there is nothing to cover, all of it is covered.
    private static string Rate(CoverageCount count) =>
        count.Total == 0 ? "1" : (count.Covered * 10000 / count.Total / 10000m).ToString("0.####", CultureInfo.InvariantCulture);

    private static void Attribute(XmlWriter writer, string name, long value) => writer.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
}
