namespace Standards.Checks.Engine.Baselines;

/// <summary>The keys of <c>standards.baseline.json</c>, so that a set of them says what an object has.</summary>
[Flags]
internal enum BaselineFields
{
    /// <summary>No key.</summary>
    None = 0,

    /// <summary>Of the file: version of the format.</summary>
    Version = 1,

    /// <summary>Of the file: when and why it grew.</summary>
    History = 2,

    /// <summary>Of the file: the findings.</summary>
    Entries = 4,

    /// <summary>Of the file: the schema, for editors.</summary>
    Schema = 8,

    /// <summary>What every file has.</summary>
    Required = Version | History | Entries,

    /// <summary>Of the history: why.</summary>
    Reason = 16,

    /// <summary>Of the history: how many findings.</summary>
    Added = 32,

    /// <summary>Of an entry: id of its rule.</summary>
    Rule = 64,

    /// <summary>Of an entry: the file.</summary>
    Path = 128,

    /// <summary>Of an entry: the text without what moves.</summary>
    Text = 256,

    /// <summary>Of an entry: how many findings it holds.</summary>
    Count = 512,

    /// <summary>Of an entry: <see cref="BaselineId"/>.</summary>
    Id = 1024,

    /// <summary>What every entry has.</summary>
    Entry = Rule | Path | Text,

    /// <summary>Of the file: who answers for findings of mandatory rules.</summary>
    Approval = 2048,

    /// <summary>Of the approval: who repairs them.</summary>
    Owner = 4096,

    /// <summary>Of the approval: who granted it.</summary>
    ApprovedBy = 8192,

    /// <summary>Of the approval: its last day.</summary>
    Expires = 16384,
}
