#:property PublishAot=false
#:property NuGetAudit=false
#:property RestorePackagesWithLockFile=false

// What git runs before a commit: the staged files hold no secret, and the staged C# files are formatted. Looked at is what would be
// committed; the work tree is neither read nor written. `git commit --no-verify` goes past it, the build on CI does not.
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

// The solution or project to ask, when the root of the repository holds several.
const string Entry = "";

try
{
    return HasNoSecret() && IsFormatted() ? 0 : 1;
}
catch (Win32Exception e)
{
    Console.Error.WriteLine($"pre-commit: {e.Message}");
    return 1;
}

static bool HasNoSecret()
{
    string[] entry = Entry.Length == 0 ? [] : [Entry];
    var (exitCode, output) = Run("", "dotnet", ["build", .. entry, "-t:StandardsScanStaged", "--no-restore", "-nologo", "-v:q"]);
    if (exitCode == 0)
    {
        return true;
    }

    Console.Error.WriteLine(output.Trim());
    Console.Error.WriteLine("pre-commit: the commit is refused, see above.");
    return false;
}

static bool IsFormatted()
{
    var files = Git("diff", "--cached", "--name-only", "-z", "--diff-filter=ACMR", "--", "*.cs");
    if (files.Length == 0)
    {
        return true;
    }

    // A copy of what is staged: of a file that is staged in part, the other part is not asked.
    var copy = Directory.CreateTempSubdirectory("pre-commit-");
    try
    {
        var settings = Git("ls-files", "-z", "--", ".editorconfig", "**/.editorconfig");
        _ = Run(string.Concat(files.Concat(settings).Distinct().Select(f => f + '\0')), "git", ["checkout-index", "-z", "--stdin", $"--prefix={copy.FullName}/"]);
        var (exitCode, output) = Run("", "dotnet", ["format", "whitespace", copy.FullName, "--folder", "--verify-no-changes"]);
        if (exitCode == 0)
        {
            return true;
        }

        Console.Error.WriteLine(output.Replace(copy.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Trim());
        Console.Error.WriteLine("pre-commit: the commit is refused. Format the files, and add them again:");
        Console.Error.WriteLine($"dotnet format whitespace . --folder --include {string.Join(' ', files.Select(f => $"\"{f}\""))}");
        return false;
    }
    finally
    {
        copy.Delete(recursive: true);
    }
}

static string[] Git(params string[] arguments) => Run("", "git", arguments).Output.Split('\0', StringSplitOptions.RemoveEmptyEntries);

static (int ExitCode, string Output) Run(string input, string program, string[] arguments)
{
    var start = new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    };
    using var process = Process.Start(start)!;
    var errors = process.StandardError.ReadToEndAsync();
    process.StandardInput.Write(input);
    process.StandardInput.Close();
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return (process.ExitCode, output + errors.Result);
}
