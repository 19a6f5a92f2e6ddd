#:property PublishAot=false
#:property Nullable=enable

// Compiles this repository under its own rules, with what a CI server holds against it: dotnet run eng/self-check.cs
//
//   dotnet run eng/self-check.cs                      fails for what standards.baseline.json does not list
//   dotnet run eng/self-check.cs -- prune             takes from standards.baseline.json what is gone
//   dotnet run eng/self-check.cs -- record "reason"   adds what is found today
//
// The tasks, the analyzers and the suppressor are among the projects that are built. So they are built first without themselves, and a
// copy of them in artifacts/self-check/tools checks all projects, also the ones they came from; a build never replaces what it has loaded.

using System.Diagnostics;

// The projects that ship. What a compilation without the analyzers would say of them is nothing, so that they ran is looked up.
string[] analysed = ["tasks/Standards.Checks", "tasks/Standards.Tasks", "runtime/Standards.ServiceDefaults"];

try
{
    var root = FindRoot();
    var tools = Path.Combine(root, "artifacts", "self-check", "tools");
    foreach (var project in (string[])["Standards.Tasks", "Standards.Analyzers", "Standards.Suppressors"])
    {
        Dotnet(root, "build", $"tasks/{project}", "-o", tools, "-nologo", "-v:q", "-p:ContinuousIntegrationBuild=false");
    }

    // As global properties they win over the policy, which looks for the assemblies in the package.
    string[] check =
    [
        "build",
        "Standards.Sdk.sln",
        "-nologo",
        "-v:q",
        "-p:StandardsSelfCheck=true",
        "-p:ContinuousIntegrationBuild=true",
        $"-p:StandardsTasksAssembly={Path.Combine(tools, "Standards.Tasks.dll")}",
        $"-p:_StandardsCodeRulesAssembly={Path.Combine(tools, "Standards.Analyzers.dll")}",
        $"-p:_StandardsSuppressorsAssembly={Path.Combine(tools, "Standards.Suppressors.dll")}",
    ];
    switch (args)
    {
        case []:
            Dotnet(root, check);
            Verify(root);
            Console.WriteLine("No finding that standards.baseline.json does not list.");
            return 0;
        case ["prune"]:
            Dotnet(root, [.. check, "-t:StandardsBaselinePrune"]);
            return 0;
        case ["record", { Length: > 0 } reason]:
            Dotnet(
                root,
                [
                    .. check,
                    "-t:StandardsBaseline",
                    $"-p:StandardsReason={reason.Replace(";", "%3B", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal)}",
                ]);
            return 0;
        default:
            Console.Error.WriteLine("Write nothing, 'prune', or 'record' with a reason.");
            return 2;
    }
}
catch (StepFailedException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

// The compiler's logs name every rule that ran.
void Verify(string root)
{
    var logs = Path.Combine(root, "artifacts", "standards", "state", "compiler", "Debug");
    var silent = analysed.Where(project => !Directory.Exists(logs) || !Directory.EnumerateFiles(logs, "*", SearchOption.AllDirectories)
        .Any(log => log.Contains(Path.GetFileName(project), StringComparison.Ordinal)
            && File.ReadAllText(log).Contains("\"STD1102\"", StringComparison.Ordinal)));
    if (silent.FirstOrDefault() is { } project)
    {
        throw new StepFailedException($"'{project}' was compiled without Standards.Analyzers: its log below {logs} does not name STD1102.");
    }
}

static void Dotnet(string root, params string[] arguments)
{
    var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = root };
    // A node that lives on would keep the copies open, and the next run could not write them.
    start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
    start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    using var process = Process.Start(start)!;
    process.WaitForExit();
    if (process.ExitCode != 0)
    {
        throw new StepFailedException($"'dotnet {string.Join(' ', arguments)}' ended with {process.ExitCode}.");
    }
}

static string FindRoot()
{
    var folder = Directory.GetCurrentDirectory();
    while (!File.Exists(Path.Combine(folder, "Standards.Sdk.sln")))
    {
        folder = Path.GetDirectoryName(folder) ?? throw new StepFailedException("Run it in the repository of Standards.Sdk.");
    }

    return folder;
}

internal sealed class StepFailedException(string message) : Exception(message);
