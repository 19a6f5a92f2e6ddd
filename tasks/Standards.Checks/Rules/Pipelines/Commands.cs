namespace Standards.Checks.Rules.Pipelines;

/// <summary>What a line of a script or an action does, as far as its first words tell.</summary>
internal static class Commands
{
    /// <summary>How the check of style is called, whichever program does it.</summary>
    public const string Lint = "the check of style";

    private const string Audit = "the list of known vulnerabilities";

    private const string VulnerableList = "the list of vulnerable packages";

    private static readonly char[] Separators = [' ', '\t', ';', '&', '|', '(', ')', '"', '\'', '`'];

    private static readonly string[] Scanners = ["trivy", "gitleaks", "trufflehog", "grype", "semgrep", "snyk", "checkov", "osv-scanner", "govulncheck"];

    private static readonly string[] Builders =
    [
        "make", "just", "nuke", "cake", "task", "earthly", "msbuild", "docker", "docker-compose", "podman", "bash", "sh", "pwsh", "powershell", "vstest",
        "invoke-build", "psake", "fake", "npx",
    ];

    private static readonly string[] ScanActions =
    [
        "aquasecurity/trivy-action", "gitleaks/gitleaks-action", "trufflesecurity/trufflehog", "anchore/scan-action", "github/codeql-action/analyze",
        "actions/dependency-review-action", "google/osv-scanner-action", "snyk/actions",
    ];

    private static readonly string[] DeployActions =
    [
        "azure/webapps-deploy", "azure/functions-action", "azure/k8s-deploy", "azure/container-apps-deploy-action",
        "aws-actions/amazon-ecs-deploy-task-definition",
        "google-github-actions/deploy-cloudrun", "pypa/gh-action-pypi-publish",
    ];

    private static readonly string[] DeployTasks =
    [
        "azurewebapp", "azurermwebappdeployment", "azurefunctionapp", "kubernetesmanifest", "helmdeploy", "azurecontainerapps",
    ];

    /// <summary>Whether a step runs tests.</summary>
    public static bool IsTest(PipelineFile file, PipelineStep step) =>
        step.Action is "vstest" || step.Action is "dotnetcorecli" && Is(step, "command", "test") || ScriptLines.Of(file, step.Script).Any(l => IsTest(l.Text));

    /// <summary>Whether a step has something to say about whether a change is good: tests, a build of .NET, format, a scan.</summary>
    public static string? GateOf(PipelineFile file, PipelineStep step) =>
        Array.Find(ScanActions, a => step.Action == a || step.Action.StartsWith(a + "/", StringComparison.Ordinal))
        ?? (step.Action is "vstest"
            ? "VSTest"
            : step.Action is "dotnetcorecli" && step.With.Text("command")?.Value is "test" or "build" ? $"dotnet {step.With.Text("command")!.Value}" : null)
        ?? ScriptLines.Of(file, step.Script).Select(l => GateOf(l.Text)).FirstOrDefault(g => g is not null);

    /// <summary>The gate that a line of a script is, or null.</summary>
    public static string? GateOf(string line)
    {
        if (IsTest(line))
        {
            return "the tests";
        }

        var words = Words(line);
        for (var i = 0; i < words.Length; i++)
        {
            var next = i + 1 < words.Length ? words[i + 1] : "";
            // A target by name reports or scans; it is the build without one that judges.
            if (words[i] == "dotnet" && (next == "format" || next == "build" && !line.Contains("-t:", StringComparison.Ordinal)))
            {
                return $"dotnet {next}";
            }

            if (words[i] == "dotnet" && words.Contains("--vulnerable", StringComparer.Ordinal))
            {
                return VulnerableList;
            }

            if (NodeGate(words[i], words.AsSpan(i + 1)) is { } gate)
            {
                return gate;
            }

            if (i == 0
                && Scanners.Contains(words[i], StringComparer.Ordinal)
                && next is not ("" or "--version" or "version" or "plugin" or "auth" or "config" or "install"))
            {
                return words[i];
            }
        }

        return null;
    }

    // Of npm and its like, and programs of one purpose.
    private static string? NodeGate(string program, ReadOnlySpan<string> rest)
    {
        var next = rest.IsEmpty ? "" : rest[0];
        return program switch
        {
            "npm" or "pnpm" or "yarn" => ScriptGate(next, rest),
            "pip-audit" => Audit,
            "cargo" when next == "audit" => Audit,
            "eslint" or "golangci-lint" or "flake8" when IsWork(next) => Lint,
            _ => null,
        };
    }

    private static bool IsWork(string argument) => argument is not ("" or "--version" or "version");

    private static string? ScriptGate(string next, ReadOnlySpan<string> rest) =>
        next == "audit" ? rest.Contains("fix") ? null : Audit
        : (next == "run" && rest.Length > 1 ? rest[1] : next) == "lint" ? Lint
        : null;

    /// <summary>Whether a step looks for secrets, vulnerabilities or mistakes of security.</summary>
    public static bool IsScan(PipelineFile file, PipelineStep step) =>
        Array.Exists(ScanActions, a => step.Action == a || step.Action.StartsWith(a + "/", StringComparison.Ordinal))
        || ScriptLines.Of(file, step.Script).Any(
            l => GateOf(l.Text) is { } gate && (gate is VulnerableList or Audit || Scanners.Contains(gate, StringComparer.Ordinal)));

    /// <summary>Whether a step brings something to where others use it.</summary>
    public static bool IsDeploy(PipelineFile file, PipelineStep step) =>
        DeployActions.Contains(step.Action, StringComparer.Ordinal)
        || DeployTasks.Contains(step.Action, StringComparer.Ordinal)
        || step.Action is "docker/build-push-action" && step.With.Text("push").IsTrue()
        || step.Action is "docker" && step.With.Text("command")?.Value is "push" or "buildAndPush"
        || step.Action is "nugetcommand" or "dotnetcorecli" && Is(step, "command", "push")
        || ScriptLines.Of(file, step.Script).Any(l => IsDeploy(l.Text, file.Text));

    /// <summary>Whether a step may run tests: what a script, an action of the repository or another tool does is not known.</summary>
    public static bool MayTest(PipelineFile file, PipelineStep step) =>
        step.Uses?.Value.StartsWith('.') == true
        || file.Host == PipelineHost.Azure
            && step.Uses is not null
            && step.Action is not ("usedotnet" or "cache" or "publishbuildartifacts" or "publishpipelineartifact" or "nugetauthenticate")
        || ScriptLines.Of(
            file,
            step.Script).Any(l => l.Text.StartsWith('.')
            || l.Text.Contains(".sh", StringComparison.Ordinal)
            || l.Text.Contains(".ps1", StringComparison.Ordinal)
            || l.Text.Contains(".cmd", StringComparison.Ordinal)
            || Words(l.Text) is var words
                && (words.Any(w => Builders.Contains(w.ToLowerInvariant(), StringComparer.Ordinal))
                    || words is ["dotnet", not ("build"
                        or "publish"
                        or "pack"
                        or "restore"
                        or "tool"
                        or "nuget"
                        or "format"
                        or "workload"
                        or "--info"
                        or "--version"
                        or "clean"
                        or "dev-certs"), ..]));

    /// <summary>Whether a line of a script runs tests.</summary>
    public static bool IsTest(string line)
    {
        var words = Words(line);
        for (var i = 0; i < words.Length; i++)
        {
            var rest = words.AsSpan(i + 1);
            var next = rest.IsEmpty ? "" : rest[0];
            if (words[i] switch
            {
                "dotnet" => next is "test" or "vstest",
                "npm" or "pnpm" or "yarn" => next == "test" || next == "run" && rest.Length > 1 && rest[1].StartsWith("test", StringComparison.Ordinal),
                "go" or "cargo" or "ng" => next == "test",
                "mvn" or "mvnw" => rest.ContainsAny("test", "verify"),
                "gradle" or "gradlew" => rest.ContainsAny("test", "check"),
                "make" => rest.Length > 0 && Array.Exists(rest.ToArray(), w => w.StartsWith("test", StringComparison.Ordinal) || w == "check"),
                "pytest" or "tox" or "phpunit" or "rspec" or "ctest" => i == 0 || words[i - 1] is "-m" or "exec" or "run",
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of a line; of a program its name alone, without path and <c>.exe</c>.</summary>
    public static string[] Words(string line)
    {
        var words = line.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].StartsWith("./", StringComparison.Ordinal) || words[i].EndsWith(".exe", StringComparison.OrdinalIgnoreCase))
            {
                var name = words[i][(words[i].LastIndexOf('/') + 1)..];
                words[i] = name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
            }
        }

        return words;
    }

    private static bool IsDeploy(string line, string file)
    {
        if (line.Contains("--dry-run", StringComparison.Ordinal))
        {
            return false;
        }

        var words = Words(line);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var next = words[i + 1];
            var third = i + 2 < words.Length ? words[i + 2] : "";
            if (words[i] switch
            {
                "dotnet" => next == "nuget" && third == "push",
                "nuget" => next == "push",
                "docker" => next == "push" && !line.Contains("localhost", StringComparison.Ordinal),
                "kubectl" => next is "apply" && !IsTrial(file),
                "helm" => next is "upgrade" && !IsTrial(file),
                "terraform" or "tofu" => next == "apply",
                "pulumi" => next == "up",
                "flyctl" => next == "deploy",
                "az" =>
                    next is "webapp" or "functionapp" && third.StartsWith("deploy", StringComparison.Ordinal)
                    || next == "containerapp" && third is "update" or "up",
                "aws" => next == "ecs" && third == "update-service",
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    // A cluster that lives as long as its job.
    private static bool IsTrial(string file) =>
        file.Contains("kind", StringComparison.Ordinal)
            && (file.Contains("kind create", StringComparison.Ordinal) || file.Contains("kind-action", StringComparison.Ordinal))
        || file.Contains("minikube", StringComparison.Ordinal)
            || file.Contains("k3d", StringComparison.Ordinal)
            || file.Contains("k3s", StringComparison.Ordinal);

    private static bool Is(PipelineStep step, string key, string value) => step.With.Text(key)?.Value == value;
}
