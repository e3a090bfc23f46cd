using Huiskamer.House;

return await HouseCommands.RunAsync(args, Console.Out, Console.Error);
