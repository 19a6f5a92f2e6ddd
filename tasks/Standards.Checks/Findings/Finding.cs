using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Findings;

/// <summary>One violation of one rule at one place. It does not know its severity: the policy decides that later.</summary>
/// <param name="Rule">The rule that is violated.</param>
/// <param name="Path">Repository-relative path with <c>/</c>; empty when the finding belongs to no file.</param>
/// <param name="Line">1-based line, or 0 when the finding is about the whole file.</param>
/// <param name="Column">1-based column in UTF-16 code units, or 0 when unknown.</param>
/// <param name="Message">What is wrong, with the value found; one sentence without a full stop, kept as one line.</param>
/// <param name="Fix">What to do: a command or the text to write; one sentence without a full stop, kept as one line.</param>
public sealed record Finding(RuleDescriptor Rule, string Path, int Line, int Column, string Message, string Fix)
{
    /// <summary>A violation at a location.</summary>
    public Finding(RuleDescriptor rule, Location location, string message, string fix)
        : this(rule, location.Path, location.Line, location.Column, message, fix)
    {
    }

    // Names and values may hold line ends; MSBuild's loggers would give a diagnostic for each line of a message.
    /// <inheritdoc cref="Finding"/>
    public string Message { get; init => field = ValueText.OneLine(value); } = ValueText.OneLine(Message);

    /// <inheritdoc cref="Finding"/>
    public string Fix { get; init => field = ValueText.OneLine(value); } = ValueText.OneLine(Fix);

    /// <summary>
    /// The first 16 hexadecimal digits of the SHA-256 of the value that the finding is about, or for a password of <see cref="PasswordHash"/>; empty
    /// when it is about none that must not be written down. Such a finding is known again by this and not by its message, which says something of the value.
    /// </summary>
    public string ValueHash { get; init; } = "";

    /// <summary>What the hash of a password was made with; empty for all other values.</summary>
    public string ValueSalt { get; init; } = "";

    /// <summary>Why a comment beside it in the file allows it; empty when none does.</summary>
    public string AllowedBecause { get; init => field = ValueText.OneLine(value); } = "";

    /// <summary>What it is known by again when its message holds figures that change from run to run; empty for its message.</summary>
    public string Identity { get; init; } = "";

    /// <summary>Whether it is a guess: a secret of low confidence, which may well be none or open nothing.</summary>
    public bool IsGuess { get; init; }

    /// <summary>The work and its day, where the calendar makes the finding; null for all others.</summary>
    public DueWork? Due { get; init; }

    /// <summary>Where it is.</summary>
    public Location Location => new(Path, Line, Column);

    /// <summary>What a finding is known by again when lines move: the hash of its value, its identity, or else its message.</summary>
    public string Lasting => ValueHash.Length > 0 ? $"value {ValueHash}" : Identity.Length > 0 ? Identity : Message;

    /// <summary>
    /// Identity that survives moved lines: hash of rule, path and what lasts. 32 hexadecimal digits.
    /// Two equal violations in one file share it; a baseline counts them.
    /// </summary>
    public string Fingerprint => FindingFingerprint.Compute(Rule.Id, Path, Lasting);

    /// <summary>The text of a diagnostic: message and fix as two sentences.</summary>
    public string Text => $"{Message}. {Fix}.";
}
