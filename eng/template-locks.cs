#:property PublishAot=false
#:property Nullable=enable

// Writes the lock files of the repository templates anew: dotnet run eng/template-locks.cs
// After a package, a version or a project of a template changed. Packs the product under a version of its own into a private feed,
// creates a repository from each template (for each choice of `--store` and of `--auth`), restores it, and copies the lock files back into
// content/, with tokens where the product's own version and hash stand (Standards.Templates.csproj puts those in at pack).
// A lock file that differs by store is written as packages.lock.<store>.json, and one that another `--auth` than the first changes as
// packages.lock.<store>.<auth>.json or packages.lock.<auth>.json; template.json renames them.

using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

const string Version = "0.0.0-locks";
// The name that the contents have in the sources, so that nothing has to be renamed back.
const string Name = "StdService1";
const string Lock = "packages.lock.json";

var root = FindRoot();
var content = Path.Combine(root, "templates", "Standards.Templates", "content");
var work = Path.Combine(root, "artifacts", "locks");
var feed = Path.Combine(work, "feed");
var hive = Path.Combine(work, "hive");
var packages = Path.Combine(work, "packages");

try
{
    if (Directory.Exists(work))
    {
        Directory.Delete(work, recursive: true);
    }

    Directory.CreateDirectory(feed);
    foreach (var project in (string[])["sdk/Standards.Sdk", "templates/Standards.Templates"])
    {
        Run(root, "pack", Path.Combine(root, project), "-c", "Release", "-o", feed, $"-p:Version={Version}", "-p:TasksReadyToRun=false", "-nologo", "-v:q");
    }

    File.WriteAllText(
        Path.Combine(work, "nuget.config"), $"""<configuration><packageSources><add key="feed" value="{feed}" /></packageSources></configuration>""");
    Run(work, "new", "install", Path.Combine(feed, $"Standards.Templates.{Version}.nupkg"), "--debug:custom-hive", hive);
    var unnamed = new List<string>();
    foreach (var template in Templates())
    {
        unnamed.AddRange(Relock(template));
    }

    foreach (var file in unnamed)
    {
        Console.WriteLine($"{file} is written, and template.json does not rename it to {Lock} yet.");
    }

    return unnamed.Count == 0 ? 0 : 1;
}
catch (StepFailedException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

IEnumerable<string> Templates() => Directory.GetDirectories(content)
    .Where(folder => File.Exists(Path.Combine(folder, ".template.config", "template.json")) && Directory.GetFiles(folder, "*.slnx").Length > 0)
    .Select(folder => Path.GetFileName(folder)!)
    .Order(StringComparer.Ordinal);

// Returns the files of one template that its template.json does not know.
List<string> Relock(string template)
{
    var configuration = File.ReadAllText(Path.Combine(content, template, ".template.config", "template.json"));
    string[] stores = [.. Choices(configuration, "store").DefaultIfEmpty("")];
    string[] auths = [.. Choices(configuration, "auth").DefaultIfEmpty("")];
    var first = Restored(template, stores, auths[0]);
    var unnamed = Write(template, configuration, stores, first, "");
    foreach (var auth in auths[1..])
    {
        var changed = Restored(template, stores, auth)
            .Where(file => !first.TryGetValue(file.Key, out var texts) || !texts.SequenceEqual(file.Value))
            .ToDictionary(StringComparer.Ordinal);
        unnamed.AddRange(Write(template, configuration, stores, changed, $".{auth}"));
    }

    return unnamed;
}

// The lock files of one `--auth`: path, store, text.
SortedDictionary<string, SortedDictionary<string, string>> Restored(string template, string[] stores, string auth)
{
    var found = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
    foreach (var store in stores)
    {
        var folder = Path.Combine(work, $"{template}-{store}-{auth}");
        string[] options = [.. Option("--store", store), .. Option("--auth", auth)];
        Run(work, ["new", template, "-n", Name, "-o", folder, "--skipRestore", "--debug:custom-hive", hive, .. options]);
        // The policy counts folders from the root of the repository, which would be this one.
        Process.Start("git", ["init", "-q", folder]).WaitForExit();
        Run(folder, "restore", $"{Name}.slnx", "--force-evaluate", "-p:RestoreLockedMode=false", "-nologo", "-v:q");
        foreach (var file in Directory.EnumerateFiles(folder, Lock, SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            found.TryAdd(path, new(StringComparer.Ordinal));
            found[path].Add(store, WithTokens(File.ReadAllText(file)));
        }
    }

    return found;
}

static string[] Option(string name, string value) => value.Length == 0 ? [] : [name, value];

List<string> Write(
    string template, string configuration, string[] stores, IEnumerable<KeyValuePair<string, SortedDictionary<string, string>>> found, string suffix)
{
    var unnamed = new List<string>();
    foreach (var (path, texts) in found)
    {
        var same = texts.Count == stores.Length && texts.Values.Distinct(StringComparer.Ordinal).Count() == 1;
        var alone = texts.Count == 1 && stores.Length > 1;
        foreach (var (store, text) in texts)
        {
            var name = path.Replace(Lock, same || alone ? $"packages.lock{suffix}.json" : $"packages.lock.{store}{suffix}.json", StringComparison.Ordinal);
            var target = Path.Combine(content, template, name);
            var old = File.Exists(target) ? File.ReadAllText(target).TrimEnd() : null;
            if (old != text)
            {
                File.WriteAllText(target, text + "\n");
                Console.WriteLine($"{template}/{name} {(old is null ? "is new" : "changed")}");
            }

            if (name != path && !configuration.Contains(name, StringComparison.Ordinal))
            {
                unnamed.Add($"{template}/{name}");
            }
        }
    }

    return unnamed;
}

static string WithTokens(string text)
{
    text = text.ReplaceLineEndings("\n").TrimEnd().Replace(Version, "$standards_sdk_version$", StringComparison.Ordinal);
    return Regex.Replace(
        text, """("Standards\.ServiceDefaults": \{[^}]*?"contentHash": ")[^"]*""", "$1$$service_defaults_hash$$", RegexOptions.NonBacktracking);
}

static IEnumerable<string> Choices(string configuration, string symbol)
{
    var document = JsonNode.Parse(
        configuration, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
    return document?["symbols"]?[symbol]?["choices"]?.AsArray().Select(choice => choice!["choice"]!.GetValue<string>()) ?? [];
}

void Run(string folder, params string[] arguments)
{
    var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
    start.Environment["NUGET_PACKAGES"] = folder == root ? null : packages;
    start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
    using var process = Process.Start(start)!;
    var errors = process.StandardError.ReadToEndAsync();
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    if (process.ExitCode != 0)
    {
        throw new StepFailedException($"`dotnet {string.Join(' ', arguments)}` in {folder} ended with {process.ExitCode}:\n{output}{errors.Result}");
    }
}

static string FindRoot()
{
    for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
    {
        if (File.Exists(Path.Combine(folder.FullName, "Standards.Sdk.sln")))
        {
            return folder.FullName;
        }
    }

    throw new StepFailedException("Run this inside the repository of Standards.Sdk.");
}

internal sealed class StepFailedException(string message) : Exception(message);
