using Ashlar.Cli.Commands;

return await AshlarCommand.RunAsync(args);
