using System.CommandLine;
using Standards.Tool;

var root = new RootCommand("Verdicts over a checkout by the rules of Standards.Sdk, without evaluating anything of it.") { VerifyCli.Command() };
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine($"standards: {error.Message}");
    }

    Console.Error.WriteLine("'standards --help' lists the commands and their options.");
    return ExitCodes.Usage;
}

return await parsed.InvokeAsync();
