using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Commands.Restoring;

/// <summary>The files that evaluation of the projects, and NuGet, may read.</summary>
internal static class RestoreInputs
{
    // What MSBuild and NuGet read by convention: looked for where git lists nothing, among build output and logs.
    private static readonly string[] Conventional =
    [
        ".csproj", ".fsproj", ".vbproj", ".proj", ".props", ".targets", ".projitems", ".sln", ".slnx", ".slnf", ".rsp", ".user", ".lock.json", "global.json",
        "nuget.config",
    ];

    // What people write code, prose and pictures in. Everything else may be imported or read by a project, whatever its name.
    private static readonly HashSet<string> Content = new(StringComparer.OrdinalIgnoreCase)
    {
        ".cs", ".fs", ".vb", ".razor", ".cshtml", ".xaml", ".css", ".scss", ".js", ".ts", ".tsx", ".html", ".sql", ".proto", ".resx", ".http",
        ".md", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".ico", ".pdf", ".woff", ".woff2", ".sh", ".ps1", ".py", ".tf",
        ".dll", ".pdb", ".exe", ".nupkg", ".zip", ".gz",
    };

    /// <summary>
    /// From the repository everything that is not plainly content; and, since git may ignore a file that a project imports, what has a
    /// conventional name beside the projects and in each folder above them, up to the root of the file system; and NuGet's configuration.
    /// </summary>
    public static IEnumerable<SourceFile> Of(RestoreRequest request, CancellationToken cancellationToken)
    {
        var files = new SortedDictionary<string, SourceFile>(StringComparer.Ordinal);
        var snapshot = RepositoryReader.Read(
            request.Root,
            new RepositoryReaderOptions { CacheFile = Path.Combine(request.StateFolder, "untracked.bin"), Environment = request.Environment },
            cancellationToken);
        foreach (var file in snapshot.Files.Where(f => IsInput(f.Name)))
        {
            files[file.FullPath] = file;
        }

        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var project in request.Projects.Append(request.Entry))
        {
            for (var folder = Path.GetDirectoryName(project); folder is not null && folders.Add(folder); folder = Path.GetDirectoryName(folder))
            {
                AddFolder(files, folder, IsConventional);
            }
        }

        foreach (var folder in ConfigurationFolders(request.Environment))
        {
            // In the folders of the user and of the machine NuGet reads configuration of any name.
            AddFolder(files, folder, name => name.EndsWith(".config", StringComparison.OrdinalIgnoreCase));
        }

        return files.Values.Select(f => f with { Path = f.FullPath });
    }

    private static bool IsInput(string name) => !Content.Contains(Path.GetExtension(name));

    private static bool IsConventional(string name) => Conventional.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static void AddFolder(SortedDictionary<string, SourceFile> files, string folder, Func<string, bool> isInput)
    {
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(f => isInput(f.Name)))
            {
                files[file.FullName] = new SourceFile(folder, file.Name, file.Length, file.LastWriteTimeUtc.Ticks);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be listed cannot be read by MSBuild or NuGet either, unless by a name they know; then the
            // restore that recorded this fingerprint could not read it as well.
        }
    }

    // Where NuGet looks for nuget.config beside the folders above the project: the user's and the machine's.
    private static IEnumerable<string> ConfigurationFolders(IReadOnlyDictionary<string, string> environment)
    {
        string[] homes = [".nuget/NuGet", ".nuget/NuGet/config", ".nuget/config", ".config/NuGet", ".config/NuGet/config"];
        (string Variable, string[] Folders)[] places =
        [
            ("HOME", homes),
            ("DOTNET_CLI_HOME", homes),
            ("APPDATA", ["NuGet", "NuGet/config"]),
            ("ProgramFiles(x86)", ["NuGet/Config"]),
            ("NUGET_COMMON_APPLICATION_DATA", ["NuGet/Config"]),
        ];
        foreach (var (variable, folders) in places)
        {
            if (environment.TryGetValue(variable, out var root) && root.Length > 0)
            {
                foreach (var folder in folders)
                {
                    yield return Path.Combine(root, folder);
                }
            }
        }

        yield return "/etc/opt/NuGet/Config";
        yield return "/Library/Application Support/NuGet/Config";
    }
}
