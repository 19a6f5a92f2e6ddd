using Standards.Checks.Catalog;
using Standards.Checks.Commands.Helping;
using Standards.Checks.Foundation.Text;

namespace Standards.Tasks;

/// <summary>Prints the commands that there are, or what one takes.</summary>
public sealed class PrintHelp : StandardsTask
{
    /// <summary>Name of a command; empty for the list.</summary>
    public string Command { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Command.Length == 0)
        {
            Log.Print(CommandHelp.All());
            return true;
        }

        if (CommandCatalog.Find(Command) is { } command)
        {
            Log.Print(CommandHelp.Of(command));
            return true;
        }

        var rule = RuleCatalog.PolicyValueTypes;
        var problem = CommandHelp.Unknown(ValueText.Shorten(Command));
        Log.Error(rule.Id, rule.HelpLink, null, 0, 0, $"The property StandardsCommand is wrong: {problem}. Run 'dotnet build -t:StandardsHelp'.");
        return false;
    }
}
