using System.CommandLine;
using Standards.Checks.Foundation.Text;
using Standards.Tool;

var root = new RootCommand("The commands of Standards.Sdk. 'verify' evaluates nothing of a checkout; all others call dotnet build.") { VerifyCli.Command() };
foreach (var command in BuildCli.Commands())
{
    root.Subcommands.Add(command);
}

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine($"standards: {error.Message}");
    }

    if (parsed.UnmatchedTokens is [var unknown, ..])
    {
        var owner = parsed.CommandResult.Command;
        IEnumerable<Symbol> known = unknown.StartsWith('-') ? owner.Options : owner.Subcommands;
        if (NearestName.Of(unknown, known.Select(symbol => symbol.Name)) is { } meant)
        {
            Console.Error.WriteLine($"standards: '{meant}' was probably meant");
        }
    }

    Console.Error.WriteLine("'standards --help' lists the commands, and 'standards COMMAND --help' what one takes.");
    return ExitCodes.Usage;
}

return await parsed.InvokeAsync();
