using System.CommandLine;
using Standards.Tool;

var root = new RootCommand("The commands of Standards.Sdk. 'verify' evaluates nothing of a checkout; all others call dotnet build.") { VerifyCli.Command() };
foreach (var command in BuildCli.Commands())
{
    root.Subcommands.Add(command);
}

var parsed = root.Parse(args);
if (parsed.Errors.Count == 0)
{
    return await parsed.InvokeAsync();
}

foreach (var line in UsageText.Lines(parsed))
{
    Console.Error.WriteLine(line);
}

return ExitCodes.Usage;
