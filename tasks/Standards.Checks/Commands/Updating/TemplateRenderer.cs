using System.Globalization;
using System.Text.Json;
using Standards.Checks.Artifacts.Provenance.Reproduction;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Templates;

namespace Standards.Checks.Commands.Updating;

/// <summary>
/// Renders records with one version of the templates by <c>dotnet new</c>, in a hive of its own: one hive cannot hold two versions of a package, and the
/// user's stays as it is.
/// </summary>
/// <param name="request">What was asked for.</param>
/// <param name="folder">Absolute path of a folder that is not there yet.</param>
/// <param name="dotnet">Runs <c>dotnet</c>.</param>
/// <param name="packages">Where packages are.</param>
internal sealed class TemplateRenderer(UpdateRequest request, string folder, ChildBuild dotnet, TemplatePackages packages)
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly List<string> _remarks = [];
    private int _outputs;

    private string Hive => Path.Combine(folder, "hive");

    /// <summary>Contents by path from the top folder of the work tree.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>What a reader of the report should know.</summary>
    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>Installs a version of the templates and gives the path of its package.</summary>
    public string Install(string version)
    {
        Directory.CreateDirectory(folder);
        if (packages.Find(version) is { } found)
        {
            if (Run("new", "install", found) is { } problem)
            {
                throw new UpdateRefusedException(
                    $"{TemplatePackages.Id} {version} cannot be installed: {problem}",
                    "Remove the package file, which is damaged, from the folder it is in, and run the command again");
            }

            return found;
        }

        var isInstalled = Run(["new", "install", .. packages.FromFeed(version)]) is null;
        var fetched = Path.Combine(Hive, "packages", $"{TemplatePackages.Id}.{version}.nupkg");
        if (isInstalled && File.Exists(fetched))
        {
            return fetched;
        }

        var versions = packages.Versions();
        throw new UpdateRefusedException(
            $"version {ValueText.Shorten(version)} of {TemplatePackages.Id} is in no source of this repository "
                + $"({(versions.Count == 0 ? "no version was found on this machine" : $"found on this machine: {string.Join(", ", versions.Take(5))}")})",
            "Add the source to nuget.config, or name the folder or feed that has it: 'dotnet build -t:StandardsUpdate -p:StandardsTemplateSource=FOLDER'");
    }

    /// <summary>Renders one record into <see cref="Files"/>; the first to write a path has it.</summary>
    /// <param name="isTolerant">Whether answers that this version does not know are left out and remarked; else they are refused.</param>
    public void Render(TemplateRecord record, string version, string package, bool isTolerant)
    {
        var definition = Definition(record, version, package);
        var output = Path.Combine(folder, "out", _outputs++.ToString(CultureInfo.InvariantCulture));
        if (!TemplateRecord.IsName(record.Name))
        {
            throw new UpdateRefusedException(
                $"the name {ValueText.Quote(record.Name)} of {record.Path} leads to another folder",
                "Take the record back from git ('git log -- .standards'); only an update writes it");
        }

        string[] name = [$"--name={record.Name}"];
        if (record.Name.StartsWith('@'))
        {
            // The command reads such a name as that of a file with arguments; that of the folder is taken as it is.
            output = Path.Combine(output, record.Name);
            name = [];
        }

        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        var (options, remarks) = TemplateArguments.Of(record, version, definition, isTolerant);
        _remarks.AddRange(remarks);
        string[] arguments = ["new", record.Template, .. name, "--output", output, "--no-update-check", .. options];
        if (Run(arguments) is { } problem)
        {
            throw new UpdateRefusedException(
                $"{record.Template} {version} cannot be rendered with the answers of {record.Path}: {problem}",
                "Take the record back from git ('git log -- .standards') when it was changed by hand");
        }

        // The path of what was written is where it stands; a link would give the content of another file.
        foreach (var file in Directory.EnumerateFiles(output, "*", Everything))
        {
            _files.TryAdd(record.Prefix + Path.GetRelativePath(output, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }
    }

    /// <summary>This one with the files of another, which has rendered other records.</summary>
    public TemplateRenderer With(TemplateRenderer other)
    {
        foreach (var (path, content) in other._files)
        {
            _files.TryAdd(path, content);
        }

        return this;
    }

    private static TemplateDefinition Definition(TemplateRecord record, string version, string package)
    {
        try
        {
            return TemplateDefinition.Read(package, record.Template)
                ?? throw new UpdateRefusedException(
                    $"version {version} of {TemplatePackages.Id} has no template {record.Template}",
                    "Name a version that has it: 'dotnet build -t:StandardsUpdate -p:StandardsTemplateVersion=VERSION'");
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            throw new UpdateRefusedException(
                $"the package {TemplatePackages.Id} {version} cannot be read", "Remove it from the folder of packages and restore it anew");
        }
    }

    // Null, or the last line that says something.
    private string? Run(params string[] arguments)
    {
        var (isRight, lines) = dotnet.Ask(request.Root, request.Cancel, [.. arguments, "--debug:custom-hive", Hive]);
        return isRight
            ? null
            : ValueText.Line(
                lines.FirstOrDefault(l => l.StartsWith("Error", StringComparison.OrdinalIgnoreCase)) ?? lines.FirstOrDefault() ?? "dotnet failed", 200);
    }
}
