#:property PublishAot=false
#:property Nullable=enable

// From sources to an enforced build in one command: dotnet run eng/quickstart.cs
// Packs the SDK and the templates into a local feed, creates a service with `dotnet new std-service`, builds and tests it the way a
// CI server would, and then breaks one decision record to show what a red build says. Everything it writes is under artifacts/.

using System.Diagnostics;
using System.Text.Json;

const string Name = "Orders";
var root = FindRoot();
var feed = Path.Combine(root, "artifacts", "feed");
var packages = Path.Combine(root, "artifacts", "packages");
var work = Path.Combine(root, "artifacts", "quickstart");
var hive = Path.Combine(work, "hive");
var service = Path.Combine(work, Name);
var clock = Stopwatch.StartNew();
var step = 0;

try
{
    Step("Clearing the last run");
    Delete(work);
    Delete(Path.Combine(packages, "standards.sdk", "0.1.0"));
    Directory.CreateDirectory(feed);
    Directory.CreateDirectory(work);

    Step("Packing Standards.Sdk and Standards.Templates into artifacts/feed");
    foreach (var project in (string[])["sdk/Standards.Sdk", "templates/Standards.Templates"])
    {
        Dotnet(root, packages: null, "pack", Path.Combine(root, project), "-c", "Release", "-o", feed, "-nologo", "-v:q");
    }

    Step("Installing the templates in a private hive");
    Dotnet(work, packages: null, "new", "install", Path.Combine(feed, "Standards.Templates.0.1.0.nupkg"), "--debug:custom-hive", hive);

    Step($"Creating {Name} with `dotnet new std-service`");
    // Above the service, not in it: what the template wrote stays as it is.
    File.WriteAllText(
        Path.Combine(work, "nuget.config"), $"""<configuration><packageSources><add key="quickstart" value="{feed}" /></packageSources></configuration>""");
    Dotnet(
        work,
        packages: null,
        "new",
        "std-service",
        "-n",
        Name,
        "-o",
        service,
        "--owners",
        "example/orders",
        "--team",
        "orders",
        "--skipRestore",
        "--debug:custom-hive",
        hive);

    Step("Committing it to a fresh git repository");
    Run("git", service, packages: null, ["init", "-q", "-b", "main"]);
    Run("git", service, packages: null, ["add", "-A"]);
    Run(
        "git",
        service,
        packages: null,
        ["-c", "user.name=Quickstart", "-c", "user.email=quickstart@example.invalid", "commit", "-q", "-m", "Start from std-service"]);

    Step("Building it as CI does: locked restore, warnings are errors, every rule on");
    var building = Stopwatch.StartNew();
    Dotnet(service, packages, "build", "-nologo");
    var built = building.Elapsed;

    Step("Testing it");
    Dotnet(service, packages, "test", "--no-build", "-nologo");

    using (var report = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(service, "artifacts", "standards", "standards.json"))))
    {
        var summary = report.RootElement.GetProperty("summary");
        Console.WriteLine();
        Console.WriteLine($"  projects   {summary.GetProperty("projects")}");
        Console.WriteLine($"  rules run  {summary.GetProperty("rules")}");
        var findings = report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("severity").GetString()).ToArray();
        var isClean = findings.All(severity => severity == "suggestion");
        var meaning = isClean ? "all of them suggestions: what only you know, and what later tiers ask for" : "see the report";
        Console.WriteLine($"  findings   {findings.Length}, {meaning}");
        Console.WriteLine($"  build      {built.TotalSeconds:0.0} s");
        Console.WriteLine($"  report     {Path.GetRelativePath(root, Path.Combine(service, "artifacts", "standards", "standards.sarif"))}");
        Console.WriteLine();
        if (!isClean)
        {
            throw new StepFailedException("the new service has findings; see the report");
        }
    }

    Step("Breaking one decision record: 'Accepted' becomes 'Done'");
    var record = Path.Combine(service, "docs", "adr", "0001-record-architecture-decisions.md");
    var text = File.ReadAllText(record);
    File.WriteAllText(record, text.Replace("Accepted", "Done", StringComparison.Ordinal));
    var (exitCode, output) = Start("dotnet", service, packages, ["build", "--no-restore", "-nologo", "-v:q"]);
    File.WriteAllText(record, text);
    var message = output.Split('\n').FirstOrDefault(line => line.Contains("error STD3103", StringComparison.Ordinal));
    if (exitCode == 0 || message is null)
    {
        throw new StepFailedException($"the broken record was not reported (exit code {exitCode}):\n{output}");
    }

    Console.WriteLine();
    Console.WriteLine($"  {message.Trim().Replace(service + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Split(" [")[0]}");
    Console.WriteLine($"  exit code {exitCode}");
    Console.WriteLine();
    Console.WriteLine(
        $"All went as it should, in {clock.Elapsed.TotalSeconds:0} s. The service is in {Path.GetRelativePath(Directory.GetCurrentDirectory(), service)}.");
    return 0;
}
catch (StepFailedException e)
{
    Console.Error.WriteLine($"\nThe quickstart failed: {e.Message}");
    return 1;
}

void Step(string what) => Console.WriteLine($"[{clock.Elapsed.TotalSeconds,4:0} s] {++step}. {what}");

void Dotnet(string folder, string? packages, params string[] arguments) => Run("dotnet", folder, packages, arguments);

void Run(string command, string folder, string? packages, string[] arguments)
{
    var (exitCode, output) = Start(command, folder, packages, arguments);
    if (exitCode != 0)
    {
        throw new StepFailedException($"`{command} {string.Join(' ', arguments)}` ended with {exitCode}:\n{output}");
    }
}

(int ExitCode, string Output) Start(string command, string folder, string? packages, string[] arguments)
{
    var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
    if (packages is not null)
    {
        start.Environment["NUGET_PACKAGES"] = packages;
        start.Environment["CI"] = "true";
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

internal sealed class StepFailedException(string message) : Exception(message);
