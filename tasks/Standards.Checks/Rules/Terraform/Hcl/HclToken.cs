namespace Standards.Checks.Rules.Terraform.Hcl;

/// <summary>What a token is.</summary>
internal enum HclTokenKind
{
    /// <summary>A name or a keyword.</summary>
    Identifier,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A quoted text or a here-document.</summary>
    Text,

    /// <summary>An operator or a bracket.</summary>
    Symbol,

    /// <summary>The end of a line.</summary>
    NewLine,
}

/// <summary>One token of HCL.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the file.</param>
/// <param name="Value">Names, numbers and symbols as written; of texts what they hold, with escapes resolved and templates as written.</param>
/// <param name="IsTemplate">Whether a text holds <c>${…}</c> or <c>%{…}</c>.</param>
internal readonly record struct HclToken(HclTokenKind Kind, int Start, string Value, bool IsTemplate = false)
{
    public bool Is(string symbol) => Kind == HclTokenKind.Symbol && Value == symbol;
}
