#:property PublishAot=false
#:property Nullable=enable

// From sources to an enforced build in one command: dotnet run eng/quickstart.cs
// Packs the SDK and the templates into a local feed and then does what docs/guides/tutorial.md says, as a CI server would: runs the commands of its
// 'sh' blocks, makes the edits of its 'diff' blocks, and looks for the lines of its 'text' blocks in what the commands before printed. A command fails
// where the guide shows an error and nowhere else. Everything it writes is under artifacts/.

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

const string Guide = "docs/guides/tutorial.md";
var root = FindRoot();
var feed = Path.Combine(root, "artifacts", "feed");
var work = Path.Combine(root, "artifacts", "quickstart");
var folder = work;
var clock = Stopwatch.StartNew();

try
{
    Prepare();
    foreach (var step in Tutorial.Read(Path.Combine(root, Guide)))
    {
        Follow(step);
    }

    Summarise();
    return 0;
}
catch (StepFailedException e)
{
    Console.Error.WriteLine($"\nThe quickstart failed: {e.Message}");
    return 1;
}

void Prepare()
{
    Say("Packing Standards.Sdk and Standards.Templates into artifacts/feed");
    Delete(work);
    foreach (var package in (string[])["standards.sdk", "standards.servicedefaults"])
    {
        Delete(Path.Combine(root, "artifacts", "packages", package, "0.1.0"));
    }

    Directory.CreateDirectory(feed);
    Directory.CreateDirectory(work);
    foreach (var project in (string[])["sdk/Standards.Sdk", "templates/Standards.Templates"])
    {
        // As the tests pack it: what they have compiled is not compiled again.
        string[] pack = ["pack", Path.Combine(root, project), "-c", "Release", "-o", feed, "-p:RunAnalyzers=false", "-nologo", "-v:q"];
        var (exitCode, output) = Start("dotnet", root, pack, asUser: false);
        if (exitCode != 0)
        {
            throw new StepFailedException($"`dotnet {string.Join(' ', pack)}` ended with {exitCode}:\n{output}");
        }
    }

    // Above the service, not in it: what the template wrote stays as it is.
    File.WriteAllText(
        Path.Combine(work, "nuget.config"), $"""<configuration><packageSources><add key="quickstart" value="{feed}" /></packageSources></configuration>""");
}

void Follow(Tutorial.Step step)
{
    Say(step.Title);
    foreach (var edit in step.Edits)
    {
        Edit(edit);
    }

    var printed = new StringBuilder();
    var exitCode = 0;
    foreach (var command in step.Commands)
    {
        if (exitCode != 0)
        {
            throw new StepFailedException($"{Guide}, '{step.Title}': the command before `{command}` failed:\n{printed}");
        }

        Console.WriteLine($"         {command}");
        exitCode = Execute(command, printed);
    }

    if ((exitCode != 0) != step.Fails)
    {
        throw new StepFailedException($"{Guide}, '{step.Title}': exit code {exitCode}, and the guide says otherwise:\n{printed}");
    }

    foreach (var line in step.Shown)
    {
        var found = Find(line, printed.ToString());
        Console.WriteLine($"  {found ?? throw new StepFailedException($"{Guide}, '{step.Title}': '{line}' was not printed:\n{printed}")}");
    }
}

void Edit(Tutorial.Edit edit)
{
    var file = Path.Combine(folder, edit.File);
    var text = File.ReadAllText(file);
    if (text.Split(edit.Old) is not [_, _])
    {
        throw new StepFailedException($"{Guide}: '{edit.Old.Trim()}' does not stand once in {edit.File}.");
    }

    File.WriteAllText(file, text.Replace(edit.Old, edit.New, StringComparison.Ordinal));
}

int Execute(string command, StringBuilder printed)
{
    var day = DateTime.UtcNow.AddDays(90).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    var words = Tutorial.Words(command.Replace("YYYY-MM-DD", day, StringComparison.Ordinal));
    switch (words)
    {
        case ["cd", var to]:
            folder = Path.Combine(folder, to);
            return 0;
        case ["dotnet", "new", .. var rest]:
            var package = Path.Combine(feed, "Standards.Templates.0.1.0.nupkg");
            var given = rest.Select(word => word == "Standards.Templates" ? package : word);
            words = ["dotnet", "new", .. given, "--debug:custom-hive", Path.Combine(work, "hive")];
            break;
        case ["dotnet" or "git", ..]:
            break;
        default:
            throw new StepFailedException($"{Guide}: `{command}` is neither dotnet nor git nor cd.");
    }

    var (exitCode, output) = Start(words[0], folder, words[1..], asUser: true);
    printed.Append(output);
    return exitCode;
}

// The line of an output that a line of the guide shows; '…' stands for any text, and alone for any lines.
string? Find(string shown, string output)
{
    var pattern = $"^{string.Join(".*", shown.Split('…').Select(Regex.Escape))}$";
    return output.Split('\n')
        .Select(line => line.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Trim().Split(" [")[0])
        .FirstOrDefault(line => Regex.IsMatch(line.Replace('\\', '/'), pattern));
}

void Summarise()
{
    using var report = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "artifacts", "standards", "standards.json")));
    var open = report.RootElement.GetProperty("findings").EnumerateArray()
        .Where(finding => finding.GetProperty("status").GetString() == "open" && finding.GetProperty("severity").GetString() != "suggestion")
        .ToList();
    if (open.Count > 0)
    {
        throw new StepFailedException($"the service has findings:\n{string.Join('\n', open)}");
    }

    var summary = report.RootElement.GetProperty("summary");
    Console.WriteLine($"\n  projects   {summary.GetProperty("projects")}\n  rules run  {summary.GetProperty("rules")}");
    Console.WriteLine($"\nAll went as {Guide} says, in {clock.Elapsed.TotalSeconds:0} s. The service is in {Path.GetRelativePath(root, folder)}.");
}

void Say(string what) => Console.WriteLine($"[{clock.Elapsed.TotalSeconds,4:0} s] {what}");

(int ExitCode, string Output) Start(string command, string directory, string[] arguments, bool asUser)
{
    var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
    if (asUser)
    {
        // The packages of this run stay out of the machine's folder: their version is that of the last run.
        start.Environment["NUGET_PACKAGES"] = Path.Combine(root, "artifacts", "packages");
        start.Environment["CI"] = "true";
        foreach (var who in (string[])["AUTHOR", "COMMITTER"])
        {
            start.Environment[$"GIT_{who}_NAME"] = "Quickstart";
            start.Environment[$"GIT_{who}_EMAIL"] = "quickstart@example.invalid";
        }
    }

    // A node that lives on would keep the task assembly of this run open, and the next run could not delete it on Windows.
    start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
    start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    start.Environment["DOTNET_NOLOGO"] = "1";
    try
    {
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
    catch (System.ComponentModel.Win32Exception)
    {
        throw new StepFailedException($"'{command}' was not found; the quickstart needs the .NET 10 SDK and git on the PATH");
    }
}

static void Delete(string folder)
{
    if (!Directory.Exists(folder))
    {
        return;
    }

    // Files of a git repository are read-only on Windows.
    foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
    {
        File.SetAttributes(file, FileAttributes.Normal);
    }

    Directory.Delete(folder, recursive: true);
}

static string FindRoot()
{
    var folder = Directory.GetCurrentDirectory();
    while (!File.Exists(Path.Combine(folder, "Standards.Sdk.sln")))
    {
        folder = Path.GetDirectoryName(folder) ?? throw new StepFailedException("run it in the repository of Standards.Sdk");
    }

    return folder;
}

/// <summary>The steps of the tutorial.</summary>
internal static class Tutorial
{
    /// <summary>The steps in order, one for each heading and for each run of commands after an edit; commands that show an error end one.</summary>
    public static List<Step> Read(string file)
    {
        var steps = new List<Step>();
        var title = "";
        var lines = new Queue<string>(File.ReadAllLines(file));
        while (lines.TryDequeue(out var line))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                title = line[3..];
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                Add(steps, title, line[3..].Split(' '), Block(lines));
            }
        }

        return steps;
    }

    /// <summary>The words of a command; quotes hold blanks together.</summary>
    public static string[] Words(string command) =>
        [.. Regex.Matches(command, """(?:[^\s"]|"[^"]*")+""").Select(match => match.Value.Replace("\"", "", StringComparison.Ordinal))];

    private static void Add(List<Step> steps, string title, string[] language, List<string> block)
    {
        if (language[0] != "text" && (steps.Count == 0 || steps[^1].Title != title || steps[^1].Commands.Count > 0))
        {
            steps.Add(new Step(title, [], [], []));
        }

        switch (language)
        {
            case ["sh"]:
                steps[^1].Commands.AddRange(Regex.Replace(string.Join('\n', block), @"\s*\\\n\s*", " ").Split('\n'));
                break;
            case ["diff", var path]:
                steps[^1].Edits.Add(new Edit(path, Side(block, '-'), Side(block, '+')));
                break;
            case ["text"]:
                steps[^1].Shown.AddRange(block.Where(line => line != "…"));
                break;
            default:
                throw new StepFailedException($"the tutorial has a block '{string.Join(' ', language)}'; only sh, diff with a path, and text mean something");
        }
    }

    private static List<string> Block(Queue<string> lines)
    {
        var block = new List<string>();
        while (lines.TryDequeue(out var line) && line != "```")
        {
            block.Add(line);
        }

        return block;
    }

    // Whole lines of the file, so that a word within another is none.
    private static string Side(List<string> block, char sign) => $"\n{string.Join('\n', block.Where(line => line[0] == sign).Select(line => line[1..]))}\n";

    /// <summary>What a reader does between two headings, or after an edit, and what the guide shows of it.</summary>
    internal sealed record Step(string Title, List<string> Commands, List<Edit> Edits, List<string> Shown)
    {
        /// <summary>Whether the last command fails.</summary>
        public bool Fails => Shown.Exists(line => line.Contains(": error ", StringComparison.Ordinal));
    }

    /// <summary>Lines of a file and what takes their place.</summary>
    internal sealed record Edit(string File, string Old, string New);
}

internal sealed class StepFailedException(string message) : Exception(message);
