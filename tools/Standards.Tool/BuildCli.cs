using System.Collections;
using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Standards.Checks.Commands.Helping;

namespace Standards.Tool;

/// <summary>The commands of the SDK by short names: each calls its target with <c>dotnet msbuild</c>, which evaluates and builds the repository.</summary>
internal static class BuildCli
{
    private static readonly Option<string> Entry = new("--entry")
    {
        Description = "Solution or project; that of the current folder by default",
        DefaultValueFactory = _ => "",
    };

    /// <summary>All commands but help, which the program has itself.</summary>
    public static IEnumerable<Command> Commands() => CommandCatalog.All.Where(c => c.Target != "StandardsHelp").Select(Command);

    private static Command Command(CommandDescriptor descriptor)
    {
        var command = new Command(descriptor.Name, descriptor.Summary) { Entry };
        var options = descriptor.Properties
            .Select(property => (property, Option: new Option<string?>($"--{CommandDescriptor.ShortOf(property)}") { Description = $"-p:{property}" }))
            .ToArray();
        foreach (var (_, option) in options)
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) => RunAsync(
            CommandCall.Arguments(
                descriptor,
                parsed.GetValue(Entry)!,
                options
                    .Select(o => (o.property, Value: parsed.GetValue(o.Option)))
                    .Where(o => o.Value is not null)
                    .Select(o => (o.property, o.Value!))),
            cancellationToken));
        return command;
    }

    // The child has the terminal of this one: what it says is not touched.
    private static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(v => (string)v.Key, v => (string?)v.Value);
        if (CommandCall.FindDotnet(environment) is not { } dotnet)
        {
            Console.Error.WriteLine("standards: dotnet is not in PATH");
            return ExitCodes.Usage;
        }

        try
        {
            using var process = Process.Start(new ProcessStartInfo(dotnet, arguments))!;
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode;
        }
        catch (Win32Exception e)
        {
            Console.Error.WriteLine($"standards: dotnet could not be run: {e.Message}");
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            // The interrupt reached the child as well.
            return ExitCodes.Usage;
        }
    }
}
