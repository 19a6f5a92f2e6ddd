namespace Standards.Sdk.Tests.Templates;

/// <summary>A worker of the template, with its folders below one.</summary>
internal sealed class WorkerProcess(string assembly, string folder, params (string Key, string Value)[] settings)
    : PublishedProcess(assembly, [], [("Inbox__Folder", Path.Combine(folder, "in")), ("Outbox__Folder", Path.Combine(folder, "out")), .. settings]);
