using Microsoft.Build.Framework;
using Standards.Checks.Artifacts.Signing;
using Standards.Checks.Findings;

namespace Standards.Tasks;

/// <summary>Reads the key of strong names: which halves are there, and the public one for <c>InternalsVisibleTo</c>.</summary>
public sealed class ReadStrongNameKey : FindingTask
{
    /// <summary>Absolute path of the key, whole or public.</summary>
    [Required]
    public string Key { get; set; } = "";

    /// <summary>Absolute path of the public half, which need not exist.</summary>
    public string PublicKeyFile { get; set; } = "";

    /// <summary>Whether findings are left to the build, because an editor asks.</summary>
    public bool IsDesignTime { get; set; }

    /// <summary>The file that the compiler takes; empty when there is none.</summary>
    [Output]
    public string KeyFile { get; set; } = "";

    /// <summary>Whether the compiler can sign with it.</summary>
    [Output]
    public bool IsPair { get; set; }

    /// <summary>The public key, in hexadecimal digits.</summary>
    [Output]
    public string PublicKey { get; set; } = "";

    /// <inheritdoc/>
    private protected override IReadOnlyList<Finding> Find(DateOnly today)
    {
        // A fork has the public half only.
        var hasPublic = PublicKeyFile.Length > 0 && File.Exists(PublicKeyFile);
        var file = !File.Exists(Key) && hasPublic ? PublicKeyFile : Key;
        var (key, problem) = StrongNameFindings.Read(file, Relative(file));
        if (key is not null && file == Key && hasPublic)
        {
            var (other, otherProblem) = StrongNameFindings.Read(PublicKeyFile, Relative(PublicKeyFile));
            problem = other is null ? otherProblem : StrongNameFindings.Compare(key, Relative(Key), other, Relative(PublicKeyFile));
        }

        if (key is not null)
        {
            (KeyFile, IsPair, PublicKey) = (file, key.IsPair, key.PublicKeyText);
        }

        return problem is null || IsDesignTime ? [] : [problem];
    }
}
