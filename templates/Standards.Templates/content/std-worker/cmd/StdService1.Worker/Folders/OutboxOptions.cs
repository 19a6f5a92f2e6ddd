namespace StdService1.Worker.Folders;

/// <summary>Where results go.</summary>
internal sealed class OutboxOptions
{
    /// <summary>The folder; a relative one counts from the content root. It has no default.</summary>
    public string Folder { get; set; } = "";
}
