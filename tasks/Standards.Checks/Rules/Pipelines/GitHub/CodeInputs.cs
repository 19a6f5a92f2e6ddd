namespace Standards.Checks.Rules.Pipelines.GitHub;

/// <summary>
/// Inputs of actions that are run as code. The <c>action.yml</c> at github.com of each action has the input and says so; those marked with CodeQL come from
/// its models (github.com/github/codeql, <c>actions/ql/lib/ext</c>, MIT). What other actions do with their inputs is not known.
/// </summary>
internal static class CodeInputs
{
    private static readonly Dictionary<string, string[]> ByAction = new(StringComparer.Ordinal)
    {
        // JavaScript.
        ["actions/github-script"] = ["script"],
        ["8398a7/action-slack"] = ["custom_payload"], // CodeQL
        ["gautamkrishnar/blog-post-workflow"] = ["item_exec"], // CodeQL
        // Azure CLI and PowerShell.
        ["amadevus/pwsh-script"] = ["script"],
        ["azure/cli"] = ["inlineScript"],
        ["azure/powershell"] = ["inlineScript"],
        // Python.
        ["jannekem/run-python-script-action"] = ["script"],
        // A shell on another machine, in a container, in a virtual machine or in an emulator.
        ["addnab/docker-run-action"] = ["run"],
        ["appleboy/ssh-action"] = ["script"],
        ["cross-platform-actions/action"] = ["run"],
        ["devcontainers/ci"] = ["runCmd"],
        ["fifsky/ssh-action"] = ["command"],
        ["reactivecircus/android-emulator-runner"] = ["script"],
        ["uraimo/run-on-arch-action"] = ["run", "install", "setup"],
        ["vmactions/freebsd-vm"] = ["run", "prepare"],
        ["vmactions/netbsd-vm"] = ["run", "prepare"],
        ["vmactions/openbsd-vm"] = ["run", "prepare"],
        ["vmactions/solaris-vm"] = ["run", "prepare"],
        ["workflow/nix-shell-action"] = ["script"],
        // A shell, once more after a failure.
        ["nick-fields/retry"] = ["command", "on_retry_command", "new_command_on_retry"],
        ["nick-invision/retry"] = ["command", "on_retry_command", "new_command_on_retry"],
        ["wandalen/wretry.action"] = ["command"],
        // A command line of yq, which a shell reads.
        ["devorbitus/yq-action-output"] = ["cmd"], // CodeQL
        ["mikefarah/yq"] = ["cmd"],
    };

    /// <summary>The names of the inputs of an action that are code; none for an action that is not known.</summary>
    public static IReadOnlyList<string> Of(string action) => ByAction.TryGetValue(action, out var inputs) ? inputs : [];
}
