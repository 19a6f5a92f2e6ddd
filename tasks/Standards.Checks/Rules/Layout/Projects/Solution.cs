using System.Xml;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>A solution and the projects that it names.</summary>
/// <param name="File">The <c>.sln</c> or <c>.slnx</c>.</param>
/// <param name="Projects">Repository-relative paths as the solution spells them; compared without case.</param>
internal sealed record Solution(SourceFile File, IReadOnlySet<string> Projects)
{
    private const int MaxBytes = 4 * 1024 * 1024;

    public static bool IsSolution(string path) =>
        path.EndsWith(".sln", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The solution; null for a file that cannot be read, of which the build itself speaks.</summary>
    public static Solution? Read(SourceFile file)
    {
        try
        {
            var paths = file.Path.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase) ? OfXml(file) : OfText(file.ReadText(MaxBytes));
            var projects = paths.Select(path => RelativePath.Combine(file.Directory, path)).OfType<string>();
            return new Solution(file, projects.ToHashSet(StringComparer.OrdinalIgnoreCase));
        }
        catch (Exception e) when (e is UnreadableFileException or XmlException)
        {
            return null;
        }
    }

    private static List<string> OfXml(SourceFile file)
    {
        var paths = new List<string>();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxBytes };
        using var reader = XmlReader.Create(new MemoryStream(file.ReadBytes(MaxBytes)), settings);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Project" && reader.GetAttribute("Path") is { } path)
            {
                paths.Add(path);
            }
        }

        return paths;
    }

    // Project("{FAE04EC0-...}") = "Orders.Api", "cmd\Orders.Api\Orders.Api.csproj", "{...}"
    private static List<string> OfText(string text)
    {
        var paths = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("Project(") && line.IndexOf('=') is var equals and > 0 && line[equals..].ToString().Split('"') is [_, _, _, var path, ..])
            {
                paths.Add(path);
            }
        }

        return paths;
    }
}
