namespace StdService1.Worker.Folders;

/// <summary>Where messages come from.</summary>
internal sealed class InboxOptions
{
    /// <summary>The folder; a relative one counts from the content root. It has no default. Below it are <c>done</c> and <c>dead</c>, so that moving a file is one step.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Time between two looks into the folder. Default 1 second, from 10 ms to 1 hour.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Bytes of the longest message. Default 1 MiB, from 1 KiB to 64 MiB.</summary>
    public int MaxBytes { get; set; } = 1024 * 1024;
}
