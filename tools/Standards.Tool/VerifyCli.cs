using System.Collections;
using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Standards.Checks.Commands.Verifying;

namespace Standards.Tool;

/// <summary><c>standards verify</c>.</summary>
internal static class VerifyCli
{
    private static readonly Argument<string> Folder = new("folder")
    {
        Description = "The checkout; the current folder by default",
        DefaultValueFactory = _ => ".",
    };

    private static readonly Option<string> Base = new("--base")
    {
        Description = "Commit before the change, such as origin/main: its policy and its approvers count beside those of the checkout",
        DefaultValueFactory = _ => "",
    };

    private static readonly Option<string?> Report = new("--report")
    {
        Description = "Folder with the standards.json of the build, to be compared; without it only the files are judged",
    };

    private static readonly Option<string[]> RequireLayer = new("--require-layer")
    {
        Description = "Package id or path of a policy layer that standards.yml has to extend; may be repeated",
    };

    private static readonly Option<string?> Packages = new("--packages")
    {
        Description = "Folder of restored packages, for policy layers; NUGET_PACKAGES or ~/.nuget/packages by default",
    };

    private static readonly Option<bool> AcceptPolicyChange = new("--accept-policy-change")
    {
        Description = "The change may weaken the policy: somebody who may has agreed to it",
    };

    private static readonly Option<DateOnly?> Date = new("--date")
    {
        Description = "The day that time rules use, yyyy-MM-dd; today in UTC by default",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"--date is '{result.Tokens[0].Value}', not a day of the calendar as yyyy-MM-dd");
            return null;
        },
    };

    /// <summary>The command with its options.</summary>
    public static Command Command()
    {
        var command = new Command(
            "verify", "Judges the files of a checkout and compares the report of its build; 0 when all holds, 1 when not, 2 when it could not run")
        {
            Folder, Base, Report, RequireLayer, Packages, AcceptPolicyChange, Date,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetValue(Folder)!));
        if (!Directory.Exists(root))
        {
            Console.Error.WriteLine($"standards: there is no folder '{parsed.GetValue(Folder)}'");
            return ExitCodes.Usage;
        }

        var work = Directory.CreateTempSubdirectory("standards-verify-");
        try
        {
            var environment = EnvironmentVariables();
            var options = new VerifyOptions(
                root, work.FullName, parsed.GetValue(Date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), Version)
            {
                Base = parsed.GetValue(Base)!,
                ReportFolder = parsed.GetValue(Report) is { } report ? Path.GetFullPath(report) : null,
                RequiredLayers = parsed.GetValue(RequireLayer) ?? [],
                PackageFolder = parsed.GetValue(Packages) is { } packages ? Path.GetFullPath(packages) : PackageFolder(environment),
                AcceptsPolicyChange = parsed.GetValue(AcceptPolicyChange),
                Environment = environment,
            };
            var result = new VerifyCommand(options).Execute(cancellationToken);
            foreach (var line in VerifyText.Lines(result, Version, environment))
            {
                Console.Out.WriteLine(line);
            }

            return result.Passes ? ExitCodes.Clean : ExitCodes.Findings;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Usage;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static string Version { get; } =
        typeof(VerifyCli).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static string PackageFolder(Dictionary<string, string> environment) =>
        environment.TryGetValue("NUGET_PACKAGES", out var folder) && folder.Length > 0
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static Dictionary<string, string> EnvironmentVariables()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        return variables;
    }
}
