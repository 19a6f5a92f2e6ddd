using System.Xml;
using System.Xml.Linq;

namespace Standards.Benchmarks.Foreign;

/// <summary>A project of a foreign repository: its sources, and the projects that it refers to. Nothing of it is evaluated.</summary>
/// <param name="Path">Absolute path of the project file.</param>
/// <param name="Sources">Absolute paths of its C# files, in ordinal order.</param>
/// <param name="References">Absolute paths of the project files that it refers to.</param>
/// <param name="IsExecutable">Whether it has statements of a program.</param>
/// <param name="IsTest">Whether a test framework runs it.</param>
/// <param name="Usings">Namespaces that all its files use.</param>
internal sealed record ForeignProject(
    string Path, IReadOnlyList<string> Sources, IReadOnlyList<string> References, bool IsExecutable, bool IsTest, IReadOnlyList<string> Usings)
{
    private static readonly char[] Separators = ['/', '\\'];
    private static readonly string[] SharedFiles = ["Directory.Build.props", "Directory.Build.targets"];
    private static readonly string[] TestLibraries = ["FluentAssertions", "AwesomeAssertions", "Shouldly", "AutoFixture", "Moq", "NSubstitute"];
    private static readonly string[] TestFrameworks = ["xunit", "nunit", "MSTest", "TUnit", "Microsoft.VisualStudio.TestPlatform"];

    /// <summary>The projects below a folder, those first that others refer to.</summary>
    public static IReadOnlyList<ForeignProject> Below(string folder)
    {
        var files = Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var folders = files.Select(file => System.IO.Path.GetDirectoryName(file)!).ToHashSet(StringComparer.Ordinal);
        var projects = files.Select(file => Read(file, folders, folder)).ToDictionary(p => p.Path, StringComparer.Ordinal);
        var order = new List<ForeignProject>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var project in projects.Values)
        {
            Add(project.Path);
        }

        return order;

        void Add(string path)
        {
            if (projects.TryGetValue(path, out var project) && seen.Add(path))
            {
                foreach (var reference in project.References)
                {
                    Add(reference);
                }

                order.Add(project);
            }
        }
    }

    /// <summary>Whether a package or an assembly of this name is one of a test framework.</summary>
    public static bool IsTestFramework(string name) => TestFrameworks.Any(framework => name.StartsWith(framework, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an assembly is one that only tests refer to.</summary>
    public static bool IsOfTests(string name) =>
        IsTestFramework(name) || TestLibraries.Any(library => name.StartsWith(library, StringComparison.OrdinalIgnoreCase));

    private static bool IsTestName(string name) => name.EndsWith("Test", StringComparison.Ordinal) || name.EndsWith("Tests", StringComparison.Ordinal);

    private static ForeignProject Read(string file, HashSet<string> folders, string root)
    {
        var folder = System.IO.Path.GetDirectoryName(file)!;
        var sources = new List<string>();
        Collect(folder, folders, sources);
        sources.Sort(StringComparer.Ordinal);
        var elements = Elements(file);
        var references = elements
            .Where(e => e.Name.LocalName == "ProjectReference" && e.Attribute("Include") is not null)
            .Select(e => System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, string.Join('/', e.Attribute("Include")!.Value.Split(Separators)))))
            .ToList();
        var isExecutable = elements.Exists(e => e is { Name.LocalName: "OutputType", Value: "Exe" or "WinExe" })
            || elements.Exists(e => e.Attribute("Sdk") is { Value: "Microsoft.NET.Sdk.Web" or "Microsoft.NET.Sdk.Worker" });
        var isNamedTest = System.IO.Path.GetFileName(file).Contains("Test", StringComparison.Ordinal);
        elements.AddRange(Shared(folder, root).SelectMany(Elements).Where(e => isNamedTest || !IsConditional(e)));
        var isTest = IsTestName(System.IO.Path.GetFileNameWithoutExtension(file)) || Included(elements, "PackageReference").Any(IsTestFramework);
        var usings = Included(elements, "Using").Where(IsNamespace).Distinct(StringComparer.Ordinal).ToList();
        return new ForeignProject(file, sources, references, isExecutable, isTest, usings);
    }

    // What all projects below a folder are given; mostly the framework of tests, and its namespace.
    private static IEnumerable<string> Shared(string folder, string root)
    {
        for (var current = folder; current.Length >= root.Length; current = System.IO.Path.GetDirectoryName(current)!)
        {
            foreach (var file in SharedFiles.Select(name => System.IO.Path.Combine(current, name)).Where(File.Exists))
            {
                yield return file;
            }
        }
    }

    // 'Condition="'$(IsTestProject)' == 'true'"' of an item or its group.
    private static bool IsConditional(XElement element) => element.AncestorsAndSelf().Any(e => e.Attribute("Condition") is not null);

    private static bool IsNamespace(string name) => name.All(c => char.IsLetterOrDigit(c) || c is '.' or '_');

    // A namespace without an alias; what a condition excludes is not known.
    private static IEnumerable<string> Included(List<XElement> elements, string name) => elements
        .Where(e => e.Name.LocalName == name && e.Attribute("Alias") is null && e.Attribute("Static") is null)
        .Select(e => e.Attribute("Include")?.Value ?? "")
        .Where(value => value.Length > 0);

    private static List<XElement> Elements(string file)
    {
        try
        {
            return [.. XDocument.Load(file).Descendants()];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    // A folder with a project of its own belongs to that one.
    private static void Collect(string folder, HashSet<string> folders, List<string> sources)
    {
        sources.AddRange(Directory.GetFiles(folder, "*.cs"));
        foreach (var inner in Directory.GetDirectories(folder).Where(f => !folders.Contains(f) && System.IO.Path.GetFileName(f) is not ("obj" or "bin")))
        {
            Collect(inner, folders, sources);
        }
    }
}
